truelle_test(tst_transport SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_transport.cpp
    LIBS truelle_net truelle_test_tls Qt6::Network)
truelle_test(tst_operation SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_operation.cpp LIBS truelle_net)
truelle_test(tst_operationcontract SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_operationcontract.cpp
    LIBS truelle_api truelle_test_net)
truelle_test(tst_httprules SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_httprules.cpp
    LIBS truelle_api truelle_net truelle_test_tls Qt6::Network)
truelle_test(tst_session SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_session.cpp
    LIBS truelle_session truelle_api truelle_test_net)
truelle_test(tst_signinflow SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_signinflow.cpp
    LIBS truelle_flows truelle_session truelle_api truelle_storage truelle_test_net)
if(UNIX AND NOT APPLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
    truelle_test(tst_keychain SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_keychain.cpp
        LIBS truelle_secrets truelle_test_net Qt6::DBus)
    foreach(mode open locked absent)
        add_test(NAME tst_keychain_${mode}
            COMMAND ${CMAKE_SOURCE_DIR}/tests/support/keyring.sh ${mode} $<TARGET_FILE:tst_keychain>)
        set_tests_properties(tst_keychain_${mode} PROPERTIES TIMEOUT 120 SKIP_RETURN_CODE 77
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" LABELS "keychain")
    endforeach()
endif()
truelle_test(tst_redaction SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_redaction.cpp
    LIBS truelle_flows truelle_session truelle_api truelle_storage truelle_test_net truelle_test_tls Qt6::Network)
