# The look, the pages before the portfolio, the demonstration's letter box.
set(announcements ${CMAKE_SOURCE_DIR}/tests/support/announcementlog.cpp)
truelle_test(tst_theme SOURCES tst_theme.cpp LIBS truelle_theme)
truelle_test(tst_errortext SOURCES tst_errortext.cpp LIBS truelle_services truelle_translations)
truelle_test(tst_forms SOURCES tst_forms.cpp ${announcements} LIBS truelle_forms)
truelle_test(tst_signinpage SOURCES tst_signinpage.cpp ${announcements} LIBS truelle_forms truelle_services truelle_signin)
truelle_test(tst_caissepage SOURCES tst_caissepage.cpp ${announcements} LIBS truelle_forms truelle_services truelle_signin)
truelle_test(tst_demonstration SOURCES tst_demonstration.cpp LIBS truelle_demonstration truelle_forms)
add_test(NAME translations COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/translations.sh $<TARGET_FILE:Qt6::lupdate> ${CMAKE_SOURCE_DIR})
