# Drives the real caisse program; everything that links it has the program built first.
if(TARGET truelle-caisse)
    truelle_library(truelle_test_caisse SOURCES
        ${CMAKE_CURRENT_LIST_DIR}/caisseprocess.cpp ${CMAKE_CURRENT_LIST_DIR}/caisseprocess.h
        ${CMAKE_CURRENT_LIST_DIR}/recordingtransport.cpp ${CMAKE_CURRENT_LIST_DIR}/recordingtransport.h
        PUBLIC truelle_net Qt6::Core)
    target_compile_definitions(truelle_test_caisse PRIVATE TRUELLE_CAISSE_PROGRAM="$<TARGET_FILE:truelle-caisse>")
    add_dependencies(truelle_test_caisse truelle-caisse)
endif()
