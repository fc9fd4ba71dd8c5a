# The look, the pages before the portfolio, the demonstration's letter box.
truelle_test(tst_theme SOURCES tst_theme.cpp LIBS truelle_theme)
truelle_test(tst_errortext SOURCES tst_errortext.cpp LIBS truelle_services truelle_translations)
truelle_test(tst_forms SOURCES tst_forms.cpp LIBS truelle_forms)
truelle_test(tst_signinpage SOURCES tst_signinpage.cpp LIBS truelle_forms truelle_services truelle_signin)
truelle_test(tst_caissepage SOURCES tst_caissepage.cpp LIBS truelle_forms truelle_services truelle_signin)
truelle_test(tst_demonstration SOURCES tst_demonstration.cpp LIBS truelle_demonstration truelle_forms)
