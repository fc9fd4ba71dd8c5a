truelle_test(tst_post SOURCES tst_post.cpp LIBS truelle_caisse_post truelle_caisse_tls LABELS caisse)
truelle_test(tst_smtp SOURCES tst_smtp.cpp LIBS truelle_caisse_post truelle_caisse_tls Qt6::Network LABELS caisse
    ENV "TRUELLE_SMTP_SINK=${CMAKE_SOURCE_DIR}/tests/support/smtpsink.py")
