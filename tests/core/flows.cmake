truelle_test(tst_typedtext SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_typedtext.cpp LIBS truelle_domain)
