# J6, many sites at once.
if(TARGET truelle_test_windows AND TARGET truelle_test_post)
    truelle_test(tst_journey_letters SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_journey_letters.cpp
        LIBS truelle_test_windows truelle_test_post truelle_translations LABELS journeys TIMEOUT 600)
endif()
