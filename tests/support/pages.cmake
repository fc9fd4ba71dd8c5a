truelle_library(truelle_test_sites SOURCES
    ${CMAKE_CURRENT_LIST_DIR}/samplesites.cpp ${CMAKE_CURRENT_LIST_DIR}/samplesites.h
    PUBLIC truelle_portfolio)
