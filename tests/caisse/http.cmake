truelle_test(tst_router SOURCES tst_router.cpp LIBS truelle_caisse_http truelle_wire LABELS caisse)
truelle_test(tst_commandline SOURCES tst_commandline.cpp LIBS truelle_caisse_commands LABELS caisse)
truelle_test(tst_certificates SOURCES tst_certificates.cpp LIBS truelle_caisse_tls Qt6::Network LABELS caisse)
find_package(ZLIB REQUIRED)
truelle_test(tst_requesthead SOURCES tst_requesthead.cpp LIBS truelle_caisse_http truelle_wire ZLIB::ZLIB LABELS caisse)
foreach(name tst_server tst_serverlimits)
    truelle_test(${name} SOURCES ${name}.cpp serverfixture.cpp serverfixture.h tlspeer.cpp tlspeer.h
        LIBS truelle_caisse_http truelle_wire Qt6::Network LABELS caisse)
endforeach()
truelle_test(tst_serve SOURCES tst_serve.cpp tlspeer.cpp tlspeer.h
    LIBS truelle_caisse_commands truelle_caisse_http truelle_caisse_post Qt6::Network LABELS caisse)
target_compile_definitions(tst_serve PRIVATE TRUELLE_CAISSE_PROGRAM="$<TARGET_FILE:truelle-caisse>")
add_dependencies(tst_serve truelle-caisse)
