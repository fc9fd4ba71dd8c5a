# SPDX-License-Identifier: GPL-3.0-or-later
truelle_test(tst_rightsdraft SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_rightsdraft.cpp LIBS truelle_domain Qt6::Core)
