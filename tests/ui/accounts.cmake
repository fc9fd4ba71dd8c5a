# « Comptes ».
truelle_test(tst_accountspage SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_accountspage.cpp
    LIBS truelle_accounts truelle_storage truelle_api truelle_test_net truelle_translations)
