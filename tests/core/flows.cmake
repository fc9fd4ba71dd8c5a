truelle_test(tst_typedtext SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_typedtext.cpp LIBS truelle_domain)
truelle_test(tst_openingdrafts SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_openingdrafts.cpp
    LIBS truelle_storage SQLiteCpp SQLite::SQLite3)
truelle_test(tst_openingflow SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_openingflow.cpp
    LIBS truelle_flows truelle_session truelle_api truelle_storage truelle_test_net)
truelle_test(tst_openingresume SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_openingresume.cpp
    LIBS truelle_flows truelle_session truelle_api truelle_storage truelle_test_net)
truelle_test(tst_formchecks SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_formchecks.cpp LIBS truelle_flows truelle_wire)
truelle_test(tst_associationflow SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_associationflow.cpp
    LIBS truelle_flows truelle_session truelle_api truelle_storage truelle_test_net)
truelle_test(tst_recoveryflow SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_recoveryflow.cpp
    LIBS truelle_flows truelle_session truelle_api truelle_storage truelle_test_net)
truelle_test(tst_myaccountflow SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_myaccountflow.cpp
    LIBS truelle_flows truelle_session truelle_api truelle_storage truelle_test_net)
