truelle_test(tst_openingwire SOURCES tst_openingwire.cpp LIBS truelle_wire)
