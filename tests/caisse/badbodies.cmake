# Thousands of requests, each written down: a store in memory, where there is such a folder, saves minutes of waiting.
if(IS_DIRECTORY /dev/shm)
    set(store_in_memory "TMPDIR=/dev/shm")
endif()
truelle_test(tst_badbodies SOURCES tst_badbodies.cpp badvalues.cpp badvalues.h
    LIBS truelle_test_caisseworld truelle_test_contract truelle_wire LABELS caisse TIMEOUT 300
    ENV ${store_in_memory})
