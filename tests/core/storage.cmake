truelle_test(tst_storeopening SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_storeopening.cpp
    LIBS truelle_storage SQLiteCpp SQLite::SQLite3)
truelle_test(tst_deskstore SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_deskstore.cpp LIBS truelle_storage)
truelle_test(tst_documentcodec SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_documentcodec.cpp LIBS truelle_storage)
truelle_test(tst_cachestore SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_cachestore.cpp LIBS truelle_storage)
truelle_test(tst_settings SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_settings.cpp LIBS truelle_settings)
