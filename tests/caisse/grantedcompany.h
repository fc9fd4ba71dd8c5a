// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/caisse/company.h"

#include <string>

namespace truelle::caisse::test {

// A company where rights are given, suspended and taken away, and what becomes of them is looked at.
struct GrantedCompany : Company
{
    Response add(const std::string &who, const std::string &body, std::int64_t where = 0, const std::string &key = {})
    {
        const std::string used = key.empty() ? "add-" + std::to_string(++keys) : key;
        return world.ask({"POST", sitePath(where) + "/delegations", world.tokenOf(who + "@x.example"), body,
                          {{"Content-Type", "application/json"}, {"Idempotency-Key", used}}});
    }
    Response remove(const std::string &who, std::int64_t delegation, const std::string &version = "\"1\"",
                    const std::string &key = {})
    {
        const std::string used = key.empty() ? "remove-" + std::to_string(++keys) : key;
        return world.ask({"DELETE", pathOf(delegation), world.tokenOf(who + "@x.example"), {},
                          {{"If-Match", version}, {"Idempotency-Key", used}}});
    }
    Response read(const std::string &who, const std::string &target)
    {
        return world.ask({"GET", target, world.tokenOf(who + "@x.example")});
    }
    Response history(const std::string &who, std::int64_t delegation)
    {
        return read(who, pathOf(delegation) + "/history");
    }
    bool sees(const std::string &who, std::int64_t where = 0) { return read(who, sitePath(where)).status == 200; }
    void activate(const std::string &email)
    {
        world.change([&](Connection &store) {
            store.run("UPDATE account SET state = 'active', password_hash = ?2 WHERE email = ?1", email,
                      "plain:" + std::string(kPassword));
        });
    }

    [[nodiscard]] std::string sitePath(std::int64_t where = 0) const
    {
        return "/v1/sites/" + publicId(IdKind::Site, where == 0 ? site : where);
    }
    [[nodiscard]] static std::string pathOf(std::int64_t delegation)
    {
        return "/v1/delegations/" + publicId(IdKind::Delegation, delegation);
    }
    [[nodiscard]] static std::int64_t rowOfAnswer(const Response &response)
    {
        return rowOf(IdKind::Delegation, jsonText(response.body, "id")).value_or(0);
    }
};

// "/pointer code" of the only field at fault.
inline std::string faultOf(const Response &response)
{
    if (!jsonText(response.body, "errors.1.code").empty())
        return "several";
    return jsonText(response.body, "errors.0.pointer") + ' ' + jsonText(response.body, "errors.0.code");
}

inline std::string userGrant(const std::string &email, const std::string &more = {})
{
    return R"({"kind":"user","email":")" + email + R"(","colleges":["etam"],"rights":{"my-staff":"consult"})" + more
        + '}';
}
inline constexpr const char *kFirmGrant
    = R"({"kind":"firm","colleges":["ouvrier","etam"],"rights":{"my-staff":"update"}})";

} // namespace truelle::caisse::test
