# « Gérer les droits d'accès »: models and pages.
truelle_test(tst_beneficiariesmodel SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_beneficiariesmodel.cpp
    LIBS truelle_models)
truelle_test(tst_rightsmodel SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_rightsmodel.cpp
    LIBS truelle_models truelle_test_rightsdesk)
truelle_test(tst_delegationspage SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_delegationspage.cpp
    LIBS truelle_delegations truelle_test_rightsdesk truelle_translations)
foreach(unit granteditor delegationdeeds)
    truelle_test(tst_${unit} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${unit}.cpp
        LIBS truelle_delegations truelle_test_rightsdesk truelle_translations)
endforeach()
truelle_test(tst_rightseditor SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_rightseditor.cpp
    LIBS truelle_delegations truelle_test_rightsdesk truelle_translations)
truelle_test(tst_rightsaids SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_rightsaids.cpp
    LIBS truelle_delegations truelle_test_rightsdesk truelle_translations)
truelle_test(tst_pendingpage SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_pendingpage.cpp
    LIBS truelle_pending truelle_test_rightsdesk truelle_translations)
