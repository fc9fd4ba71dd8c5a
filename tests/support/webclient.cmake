truelle_library(truelle_test_web SOURCES
    ${CMAKE_CURRENT_LIST_DIR}/webclient.cpp ${CMAKE_CURRENT_LIST_DIR}/webclient.h
    PUBLIC Qt6::Core Qt6::Network)
