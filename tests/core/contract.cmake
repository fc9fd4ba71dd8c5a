# SPDX-License-Identifier: GPL-3.0-or-later
truelle_test(tst_contract SOURCES tst_contract.cpp contractcases.cpp contractcases.h LIBS truelle_test_contract Qt6::Core)
truelle_test(tst_wirecontract SOURCES tst_wirecontract.cpp LIBS truelle_test_contract truelle_wire truelle_domain Qt6::Core)
