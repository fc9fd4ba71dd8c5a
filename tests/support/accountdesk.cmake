# A signed-in person and the caisse that keeps the account; for tests and pictures of « Mon compte utilisateur ».
truelle_library(truelle_test_accountdesk SOURCES
    ${CMAKE_CURRENT_LIST_DIR}/accountdesk.cpp ${CMAKE_CURRENT_LIST_DIR}/accountdesk.h
    PUBLIC truelle_test_net truelle_storage truelle_session)
