truelle_test(tst_seed SOURCES tst_seed.cpp LIBS truelle_caisse_seed truelle_caisse_commands LABELS caisse)
truelle_test(tst_import SOURCES tst_import.cpp LIBS truelle_caisse_commands truelle_caisse_seed LABELS caisse)
