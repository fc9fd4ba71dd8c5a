# The caisse's store, rules and routes, without a socket.
add_library(truelle_test_caisseworld STATIC caisseworld.cpp caisseworld.h)
target_link_libraries(truelle_test_caisseworld PUBLIC truelle_caisse_pages truelle_caisse_routes Qt6::Core)
foreach(unit caissestore caissesignin caissefeed caissedelegations caissechanges caisseroutes confidentialcodes
        caisseopenings caisseassociations)
    truelle_test(tst_${unit} SOURCES tst_${unit}.cpp LIBS truelle_test_caisseworld truelle_wire LABELS caisse)
endforeach()
