# From the letters of a seeded caisse to accounts, the caisse killed between any two steps.
if(TARGET truelle-caisse AND TARGET truelle_test_post)
    truelle_test(tst_letters SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_letters.cpp
        ${CMAKE_SOURCE_DIR}/tests/caisse/tlspeer.cpp ${CMAKE_SOURCE_DIR}/tests/caisse/tlspeer.h
        LIBS truelle_test_caisse truelle_test_post truelle_domain Qt6::Network LABELS integration TIMEOUT 300)
endif()
