# « Mot de passe oublié » and « Mon compte utilisateur ».
truelle_test(tst_recoverypage SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_recoverypage.cpp ${announcements}
    LIBS truelle_recovery truelle_forms truelle_services)
truelle_test(tst_contactdraft SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_contactdraft.cpp LIBS truelle_account)
truelle_test(tst_myaccountpage SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_myaccountpage.cpp ${announcements}
    LIBS truelle_account truelle_test_accountdesk truelle_translations)
