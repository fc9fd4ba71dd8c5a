# Several accounts side by side.
truelle_test(tst_accountregistry SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_accountregistry.cpp
    LIBS truelle_session truelle_api truelle_storage truelle_test_net)
truelle_test(tst_syncaccounts SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_syncaccounts.cpp
    LIBS truelle_sync truelle_storage truelle_api truelle_test_net)
