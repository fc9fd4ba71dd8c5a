# « Comptes ».
truelle_test(tst_accountspage SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_accountspage.cpp
    LIBS truelle_accounts truelle_storage truelle_api truelle_test_net truelle_translations)
if(TARGET truelle_mainwindow)
    truelle_test(tst_sessionnotice SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_sessionnotice.cpp
        LIBS truelle_mainwindow truelle_storage truelle_api truelle_test_net)
endif()
