# Whole journeys through the program's real windows against a real truelle-caisse process.
if(TARGET truelle_program AND TARGET truelle_test_client)
    set(support ${CMAKE_SOURCE_DIR}/tests/support)
    truelle_library(truelle_test_windows SOURCES
        ${support}/programrun.cpp ${support}/programrun.h ${support}/rightstarget.cpp ${support}/rightstarget.h
        ${support}/windowdriver.cpp ${support}/windowdriver.h ${support}/windowdrivercells.cpp
        ${support}/windowfaults.cpp ${support}/windowfaults.h
        PUBLIC truelle_program truelle_net truelle_test_client Qt6::Test
        PCH <QtWidgets/QtWidgets>)

    # packaging/demo.sh --check
    add_executable(truelle-journey-check ${CMAKE_CURRENT_LIST_DIR}/check.cpp)
    target_link_libraries(truelle-journey-check PRIVATE truelle_test_windows truelle_translations)
    set_target_properties(truelle-journey-check PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)

    truelle_test(tst_journey_first SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_journey_first.cpp
        LIBS truelle_test_windows truelle_translations LABELS journeys TIMEOUT 300)
    truelle_test(tst_journey_badinput SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_journey_badinput.cpp
        LIBS truelle_test_windows truelle_test_tls truelle_translations SQLite::SQLite3 LABELS journeys TIMEOUT 300)
    target_compile_definitions(tst_journey_badinput PRIVATE TRUELLE_PROGRAM="$<TARGET_FILE:truelle>")
    add_dependencies(tst_journey_badinput truelle)
    truelle_test(tst_journey_accounts SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_journey_accounts.cpp
        LIBS truelle_test_windows truelle_translations LABELS journeys TIMEOUT 300)
    truelle_test(tst_journey_myaccount SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_journey_myaccount.cpp
        LIBS truelle_test_windows truelle_test_post truelle_domain truelle_translations LABELS journeys TIMEOUT 300)
    # From the two letters of a site.
    truelle_library(truelle_test_journeys SOURCES ${support}/lettersjourney.cpp ${support}/lettersjourney.h
        PUBLIC truelle_test_windows truelle_test_post truelle_domain truelle_translations)
    foreach(journey opening association)
        truelle_test(tst_journey_${journey} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_journey_${journey}.cpp
            LIBS truelle_test_journeys LABELS journeys TIMEOUT 300)
    endforeach()
    # Of the rights on one site, along the chain company, firm, collaborator.
    truelle_test(tst_journey_rights SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_journey_rights.cpp
        ${support}/rightsjourney.cpp ${support}/rightsjourney.h
        LIBS truelle_test_windows truelle_test_post truelle_translations LABELS journeys TIMEOUT 300)
    truelle_test(tst_accessible SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_accessible.cpp
        LIBS truelle_test_windows truelle_translations LABELS journeys TIMEOUT 300)

    # As assistive tools and a person's keychain meet the programs; skipped with a message where Xvfb, the bus or a
    # Secret Service is not installed.
    if(UNIX AND NOT APPLE)
        set(bus ${support}/display.sh /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/bus.py
            $<TARGET_FILE:truelle> $<TARGET_FILE:truelle-caisse>)
        add_test(NAME journey_bus COMMAND ${bus})
        add_test(NAME journey_bus_wizard COMMAND ${bus} wizard)
        # With an open keychain: the prompt for one would take the keyboard.
        add_test(NAME journey_bus_rights COMMAND ${support}/keyring.sh open ${support}/display.sh /usr/bin/python3
            ${CMAKE_CURRENT_LIST_DIR}/busrights.py $<TARGET_FILE:truelle> $<TARGET_FILE:truelle-caisse>)
        add_test(NAME journey_keyring COMMAND ${support}/keyring.sh open ${bus} restart)
        set_tests_properties(journey_bus journey_bus_wizard journey_bus_rights journey_keyring PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77
            ENVIRONMENT "LC_ALL=C.UTF-8" LABELS journeys)
    endif()
endif()
