truelle_test(tst_transport SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_transport.cpp
    LIBS truelle_net truelle_test_tls Qt6::Network)
truelle_test(tst_operation SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_operation.cpp LIBS truelle_net)
truelle_test(tst_operationcontract SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_operationcontract.cpp
    LIBS truelle_api truelle_test_doubles)
truelle_test(tst_httprules SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_httprules.cpp
    LIBS truelle_api truelle_net truelle_test_tls Qt6::Network)
truelle_test(tst_session SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_session.cpp
    LIBS truelle_session truelle_api truelle_test_doubles)
truelle_test(tst_signinflow SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_signinflow.cpp
    LIBS truelle_flows truelle_session truelle_api truelle_storage truelle_test_doubles)
