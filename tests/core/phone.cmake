foreach(unit phonenumber passwordstrength)
    truelle_test(tst_${unit} SOURCES tst_${unit}.cpp LIBS truelle_domain)
endforeach()
