# SPDX-License-Identifier: GPL-3.0-or-later
truelle_test(tst_csv SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_csv.cpp LIBS truelle_base)
truelle_test(tst_takeover SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_takeover.cpp LIBS truelle_portfolio)
truelle_test(tst_takeoverboard SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_takeoverboard.cpp
    LIBS truelle_portfolio truelle_storage SQLiteCpp SQLite::SQLite3)
truelle_test(tst_takeoverflow SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_takeoverflow.cpp LIBS truelle_test_letters)
