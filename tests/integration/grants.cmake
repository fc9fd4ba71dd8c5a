# Rights that are given, used and taken away, between two people's programs and a real caisse.
if(TARGET truelle-caisse AND TARGET truelle_workspace AND TARGET truelle_test_post)
    truelle_test(tst_grants SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_grants.cpp
        LIBS truelle_test_client truelle_api truelle_test_post truelle_test_web LABELS integration TIMEOUT 300)
endif()
