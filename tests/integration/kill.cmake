# The caisse and a client killed in the middle of their work.
if(TARGET truelle-caisse AND TARGET truelle_workspace)
    add_executable(killclient ${CMAKE_CURRENT_LIST_DIR}/killclient.cpp)
    set_target_properties(killclient PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(killclient PRIVATE truelle_workspace truelle_flows truelle_test_net)
    truelle_test(tst_kill SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_kill.cpp
        LIBS truelle_test_client truelle_api LABELS integration TIMEOUT 300)
    target_compile_definitions(tst_kill PRIVATE TRUELLE_KILLCLIENT="$<TARGET_FILE:killclient>")
    add_dependencies(tst_kill killclient)
endif()
