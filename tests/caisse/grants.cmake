# SPDX-License-Identifier: GPL-3.0-or-later
foreach(unit caissegrants caissebatch lastadministrator delegationhistory)
    truelle_test(tst_${unit} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${unit}.cpp
        LIBS truelle_test_caisseworld truelle_wire LABELS caisse)
endforeach()
