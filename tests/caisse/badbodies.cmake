truelle_test(tst_badbodies SOURCES tst_badbodies.cpp badvalues.cpp badvalues.h
    LIBS truelle_test_caisseworld truelle_test_contract truelle_wire LABELS caisse)
