# The composed fields of accounts: telephone, new password, certification of a mobile.
truelle_test(tst_phonefield SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_phonefield.cpp LIBS truelle_forms truelle_translations)
truelle_test(tst_newpasswordfield SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_newpasswordfield.cpp
    ${CMAKE_SOURCE_DIR}/tests/support/announcementlog.cpp LIBS truelle_forms)
truelle_test(tst_mobilecertification SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_mobilecertification.cpp
    ${CMAKE_SOURCE_DIR}/tests/support/announcementlog.cpp LIBS truelle_forms)
