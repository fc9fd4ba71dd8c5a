# What begins with the caisse's letters, against a scripted caisse.
set(announcements ${CMAKE_SOURCE_DIR}/tests/support/announcementlog.cpp)
foreach(unit openingwizard openingfields associationwizard)
    truelle_test(tst_${unit} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${unit}.cpp ${announcements}
        LIBS truelle_wizards truelle_services truelle_storage truelle_session truelle_test_net)
endforeach()
truelle_test(tst_letterwizards SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_letterwizards.cpp
    LIBS truelle_mainwindow truelle_storage truelle_session truelle_test_net)
