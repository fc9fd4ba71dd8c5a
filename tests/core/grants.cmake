# SPDX-License-Identifier: GPL-3.0-or-later
truelle_test(tst_delegations SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_delegations.cpp LIBS truelle_domain)
truelle_test(tst_delegationwire SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_delegationwire.cpp
    LIBS truelle_test_contract truelle_wire truelle_domain Qt6::Core)
