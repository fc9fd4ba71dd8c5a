# Whole journeys through the program's real windows against a real truelle-caisse process.
if(TARGET truelle_program AND TARGET truelle_test_client)
    set(support ${CMAKE_SOURCE_DIR}/tests/support)
    truelle_library(truelle_test_windows SOURCES
        ${support}/programrun.cpp ${support}/programrun.h ${support}/rightstarget.cpp ${support}/rightstarget.h
        ${support}/windowdriver.cpp ${support}/windowdriver.h
        PUBLIC truelle_program truelle_net truelle_test_client Qt6::Test
        PCH <QtWidgets/QtWidgets>)

    # packaging/demo.sh --check
    add_executable(truelle-journey-check ${CMAKE_CURRENT_LIST_DIR}/check.cpp)
    target_link_libraries(truelle-journey-check PRIVATE truelle_test_windows truelle_translations)
    set_target_properties(truelle-journey-check PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
endif()
