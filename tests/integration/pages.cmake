# The pages that the caisse's e-mails lead to, in a real browser; its e-mails through a real mail server.
if(TARGET truelle-caisse AND TARGET truelle_test_post)
    truelle_test(tst_pages SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_pages.cpp
        LIBS truelle_test_caisse truelle_test_post truelle_test_web LABELS integration TIMEOUT 300)
    truelle_test(tst_maillinks SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_maillinks.cpp
        LIBS truelle_test_caisse truelle_test_web truelle_demonstration LABELS integration TIMEOUT 300
        ENV "TRUELLE_SMTP_SINK=${CMAKE_SOURCE_DIR}/tests/support/smtpsink.py")
endif()
