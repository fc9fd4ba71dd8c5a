# « Courriers et associations »: models first, then the page and its dialogs.
truelle_test(tst_lettersmodel SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_lettersmodel.cpp
    LIBS truelle_models truelle_test_letters)
truelle_test(tst_letterspage SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_letterspage.cpp
    LIBS truelle_letters truelle_test_letters truelle_translations)
truelle_test(tst_letterdialogs SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_letterdialogs.cpp
    LIBS truelle_letters truelle_test_letters truelle_translations)
