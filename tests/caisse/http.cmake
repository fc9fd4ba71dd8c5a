truelle_test(tst_router SOURCES tst_router.cpp LIBS truelle_caisse_http truelle_wire LABELS caisse)
truelle_test(tst_commandline SOURCES tst_commandline.cpp LIBS truelle_caisse_commands LABELS caisse)
truelle_test(tst_certificates SOURCES tst_certificates.cpp LIBS truelle_caisse_tls Qt6::Network LABELS caisse)
