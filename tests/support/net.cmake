# Doubles of the client's ports, and a real TLS server for the transport's own tests.
truelle_library(truelle_test_net SOURCES
    ${CMAKE_CURRENT_LIST_DIR}/fakesecretstore.cpp ${CMAKE_CURRENT_LIST_DIR}/fakesecretstore.h
    ${CMAKE_CURRENT_LIST_DIR}/recordinglog.h
    ${CMAKE_CURRENT_LIST_DIR}/scriptedserver.cpp ${CMAKE_CURRENT_LIST_DIR}/scriptedserver.h
    PUBLIC truelle_net truelle_secrets truelle_wire Qt6::Core)
truelle_library(truelle_test_tls QT SOURCES
    ${CMAKE_CURRENT_LIST_DIR}/testcertificates.cpp ${CMAKE_CURRENT_LIST_DIR}/testcertificates.h
    ${CMAKE_CURRENT_LIST_DIR}/tlsserver.cpp ${CMAKE_CURRENT_LIST_DIR}/tlsserver.h
    PUBLIC Qt6::Network PRIVATE OpenSSL::Crypto)
