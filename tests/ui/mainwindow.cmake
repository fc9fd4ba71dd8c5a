if(TARGET truelle_mainwindow)
    truelle_test(tst_syncstatustext SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_syncstatustext.cpp LIBS truelle_mainwindow)
endif()
