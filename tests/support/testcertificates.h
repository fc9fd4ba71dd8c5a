// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace truelle {

// A certificate and its key, PEM.
struct TestIdentity
{
    std::string certificatePem;
    std::string keyPem;
};

// What a leaf made for a test looks like; the defaults are a good one.
struct LeafRecipe
{
    std::string commonName = "localhost";
    std::vector<std::string> dnsNames = {"localhost"};
    std::vector<std::string> addresses = {"127.0.0.1"};
    std::chrono::hours validFrom{-24}; // from now
    std::chrono::hours validUntil{240};
    int rsaBits = 0; // 0: EC P-256
};

// A private certificate authority, made anew for each test.
class TestAuthority
{
public:
    explicit TestAuthority(const std::string &name = "Test authority");
    ~TestAuthority();
    [[nodiscard]] const std::string &pem() const { return m_pem; }
    [[nodiscard]] TestIdentity issue(const LeafRecipe &recipe) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    std::string m_pem;
};

} // namespace truelle
