truelle_test(tst_identifiers SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_identifiers.cpp LIBS truelle_domain)
truelle_test(tst_dates SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_dates.cpp LIBS truelle_domain Qt6::Core)
truelle_test(tst_rights SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_rights.cpp LIBS truelle_domain)
truelle_test(tst_wire SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_wire.cpp LIBS truelle_wire)
