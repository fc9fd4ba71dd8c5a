# SPDX-License-Identifier: GPL-3.0-or-later
truelle_test(tst_csv SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_csv.cpp LIBS truelle_base)
