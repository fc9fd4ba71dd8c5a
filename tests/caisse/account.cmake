# An account that is kept up: links of e-mails and their pages, one's own changes, mobile codes, recovery.
foreach(unit caisselinks caissepages caisseme caisserecovery mobilecodes)
    truelle_test(tst_${unit} SOURCES tst_${unit}.cpp LIBS truelle_test_caisseworld truelle_wire LABELS caisse)
endforeach()
