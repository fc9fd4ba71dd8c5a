# Delegations added, changed, passed on and deleted from the client's desk, against a real caisse.
if(TARGET truelle-caisse AND TARGET truelle_workspace AND TARGET truelle_test_post)
    truelle_test(tst_deskgrants SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_deskgrants.cpp
        LIBS truelle_test_client truelle_test_post truelle_storage LABELS integration TIMEOUT 300)
endif()
