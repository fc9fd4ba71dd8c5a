# SPDX-License-Identifier: GPL-3.0-or-later
# Checks exchanges against resources/contract/openapi.yaml.
find_package(yaml-cpp REQUIRED)
find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp REQUIRED)
truelle_library(truelle_test_contract
    SOURCES contractdocument.cpp contractvalidator.cpp
    PUBLIC Qt6::Core truelle_base
    PRIVATE yaml-cpp)
target_compile_definitions(truelle_test_contract PRIVATE
    TRUELLE_CONTRACT_FILE="${CMAKE_SOURCE_DIR}/resources/contract/openapi.yaml")
