# The whole client core against a real truelle-caisse process over TLS on loopback.
if(TARGET truelle-caisse AND TARGET truelle_workspace)
    truelle_library(truelle_test_client SOURCES
        ${CMAKE_SOURCE_DIR}/tests/support/testclient.cpp ${CMAKE_SOURCE_DIR}/tests/support/testclient.h
        PUBLIC truelle_workspace truelle_flows truelle_test_caisse truelle_test_net truelle_test_contract)
    target_compile_definitions(truelle_test_client
        PRIVATE TRUELLE_CONTRACT_FILE="${CMAKE_SOURCE_DIR}/resources/contract/openapi.yaml")
    truelle_test(tst_firstjourney SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_firstjourney.cpp
        LIBS truelle_test_client truelle_api LABELS integration TIMEOUT 300)
    truelle_test(tst_badinput SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_badinput.cpp
        LIBS truelle_test_client Qt6::Network LABELS integration TIMEOUT 300)
endif()
