# What the board of letters works with, on a scripted caisse.
truelle_library(truelle_test_letters SOURCES
    ${CMAKE_CURRENT_LIST_DIR}/letterworld.cpp ${CMAKE_CURRENT_LIST_DIR}/letterworld.h
    PUBLIC truelle_flows truelle_session truelle_storage truelle_api truelle_portfolio truelle_test_net)
