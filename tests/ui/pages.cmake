# The portfolio and the space: models first, then pages.
truelle_test(tst_foldedtext SOURCES tst_foldedtext.cpp LIBS truelle_models)
truelle_test(tst_searchindex SOURCES tst_searchindex.cpp LIBS truelle_models)
truelle_test(tst_alertwords SOURCES tst_alertwords.cpp LIBS truelle_models truelle_test_sites)
truelle_test(tst_portfoliomodel SOURCES tst_portfoliomodel.cpp LIBS truelle_models truelle_test_sites)
truelle_test(tst_dsnfollowupmodel SOURCES tst_dsnfollowupmodel.cpp LIBS truelle_models truelle_test_sites)
truelle_test(tst_portfoliopage SOURCES tst_portfoliopage.cpp LIBS truelle_portfoliopage truelle_test_sites)
truelle_test(tst_spacepage SOURCES tst_spacepage.cpp ${CMAKE_SOURCE_DIR}/tests/support/announcementlog.cpp
    LIBS truelle_space truelle_test_sites)
