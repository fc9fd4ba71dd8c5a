# A desk on temporary stores with a catalogue and delegations of every shape; for the rights' tests and pictures.
truelle_library(truelle_test_rightsdesk SOURCES
    ${CMAKE_CURRENT_LIST_DIR}/rightsdesk.cpp ${CMAKE_CURRENT_LIST_DIR}/rightsdesk.h
    PUBLIC truelle_test_net truelle_storage truelle_session truelle_sync truelle_portfolio)
