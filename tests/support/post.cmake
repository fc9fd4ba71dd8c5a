# What a caisse sends, and the pages its e-mails lead to.
if(TARGET truelle_demonstration)
    truelle_library(truelle_test_post SOURCES
        ${CMAKE_CURRENT_LIST_DIR}/browserprocess.cpp ${CMAKE_CURRENT_LIST_DIR}/browserprocess.h
        ${CMAKE_CURRENT_LIST_DIR}/postbox.cpp ${CMAKE_CURRENT_LIST_DIR}/postbox.h
        PUBLIC Qt6::Core PRIVATE truelle_demonstration Qt6::Test)
    target_compile_definitions(truelle_test_post PRIVATE TRUELLE_BROWSER="${CMAKE_CURRENT_LIST_DIR}/browser.py")
endif()
