truelle_test(tst_router SOURCES tst_router.cpp LIBS truelle_caisse_http truelle_wire LABELS caisse)
