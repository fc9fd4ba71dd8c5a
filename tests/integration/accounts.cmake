# From the letters to a kept-up space, against the real caisse.
if(TARGET truelle-caisse AND TARGET truelle_workspace AND TARGET truelle_test_post)
    truelle_library(truelle_test_accounts SOURCES
        ${CMAKE_SOURCE_DIR}/tests/support/accountsbench.cpp ${CMAKE_SOURCE_DIR}/tests/support/accountsbench.h
        PUBLIC truelle_test_client truelle_test_post truelle_storage Qt6::Network Qt6::Test)
    truelle_test(tst_accounts SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_accounts.cpp
        LIBS truelle_test_accounts LABELS integration TIMEOUT 300)
endif()
