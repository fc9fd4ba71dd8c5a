truelle_test(tst_outboxkinds SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_outboxkinds.cpp
    LIBS truelle_sync truelle_storage truelle_api truelle_test_net)
truelle_test(tst_rightsexplanation SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_rightsexplanation.cpp LIBS truelle_domain)
