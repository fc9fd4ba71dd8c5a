# « Mot de passe oublié » and « Mon compte utilisateur ».
truelle_test(tst_recoverypage SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_recoverypage.cpp ${announcements}
    LIBS truelle_recovery truelle_forms truelle_services)
