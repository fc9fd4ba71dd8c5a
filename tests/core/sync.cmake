truelle_test(tst_syncrules SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_syncrules.cpp LIBS truelle_sync truelle_storage)
truelle_test(tst_outbox SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_outbox.cpp
    LIBS truelle_sync truelle_storage truelle_api truelle_test_net)
truelle_test(tst_sync SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_sync.cpp
    LIBS truelle_sync truelle_storage truelle_api truelle_test_net)
