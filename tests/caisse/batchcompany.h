// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/caisse/grantedcompany.h"

#include <string>
#include <vector>

// (In a file without a QObject: moc loses its way among raw strings of JSON.)
namespace truelle::caisse::test {

struct BatchCompany : GrantedCompany
{
    Response send(const std::string &who, const std::string &action, const std::vector<std::string> &items,
                  const std::string &key = {})
    {
        std::string body = R"({"items":[)";
        for (const std::string &item : items)
            body += (body.back() == '[' ? "" : ",") + item;
        HeaderList headers{{"Content-Type", "application/json"}};
        if (action == "batch")
            headers.emplace_back("Idempotency-Key", key.empty() ? "batch-" + std::to_string(++keys) : key);
        return world.ask({"POST", "/v1/delegations:" + action, world.tokenOf(who + "@x.example"), body + "]}",
                          std::move(headers)});
    }
    std::string addition(const std::string &grant, std::int64_t where = 0)
    {
        return R"({"action":"add","siteId":")" + publicId(IdKind::Site, where == 0 ? site : where) + R"(","grant":)"
            + grant + '}';
    }
    static std::string change(std::int64_t delegation, const std::string &patch, const std::string &version = "1")
    {
        return named("change", delegation, version) + R"(,"patch":)" + patch + '}';
    }
    static std::string deletion(std::int64_t delegation, const std::string &version = "1")
    {
        return named("delete", delegation, version) + R"(,"reason":"Fin de mission"})";
    }
    // Everything that a request could leave behind.
    std::string traces()
    {
        std::string counts;
        for (const char *table : {"account", "beneficiary", "delegation", "delegation_event", "post", "change_log",
                                  "one_time_link", "idempotency", "access", "acquaintance", "firm_account"})
            counts += std::to_string(world.value(std::string("SELECT count(*) FROM ") + table)) + ' ';
        return counts + std::to_string(world.value("SELECT sum(version * id) FROM delegation"));
    }

private:
    static std::string named(const char *action, std::int64_t delegation, const std::string &version)
    {
        return R"({"action":")" + std::string(action) + R"(","delegationId":")"
            + publicId(IdKind::Delegation, delegation) + R"(","version":")" + version + '"';
    }
};

inline std::string result(const Response &response, int item, const std::string &member)
{
    return jsonText(response.body, ("results." + std::to_string(item) + '.' + member).c_str());
}

inline std::string statuses(const Response &response)
{
    std::string all;
    for (int item = 0; !result(response, item, "status").empty(); ++item)
        all += result(response, item, "status") + ' ';
    return all;
}

} // namespace truelle::caisse::test
