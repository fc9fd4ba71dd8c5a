// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/delegationrequestwire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/syncwire.h"
#include "tests/support/scriptedserver.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace truelle {

// The feeds and delegations of a small caisse: states, snapshots by cursor, changes with tombstones; POST, and PATCH and
// DELETE with If-Match, all with idempotency keys. Tests change its facts through put() and destroy(), and break its answers through `fault`.
class FeedScript
{
public:
    explicit FeedScript(ScriptedServer &server) : m_server(server)
    {
        on("GET", "/v1/states", [this](const HttpRequest &) { return jsonAnswer(encodeStates(states())); });
        on("GET", "/v1/snapshot", [this](const HttpRequest &request) { return snapshot(request); });
        on("GET", "/v1/changes", [this](const HttpRequest &request) { return changes(request); });
    }

    void put(const Site &site) { m_sites[site.id.toString()] = site, note(ObjectType::Site, site.id.toString(), {}); }
    void put(const DsnAlert &alert)
    {
        m_alerts[alert.id.toString()] = alert;
        note(ObjectType::Alert, alert.id.toString(), alert.site);
    }
    void put(const Beneficiary &person)
    {
        m_beneficiaries[person.id.toString()] = person;
        note(ObjectType::Beneficiary, person.id.toString(), {});
    }
    void put(const Delegation &delegation)
    {
        const std::string id = delegation.id.toString();
        if (!m_delegations.contains(id)) {
            on("PATCH", "/v1/delegations/" + id, [this, id](const HttpRequest &request) { return patch(id, request); });
            on("DELETE", "/v1/delegations/" + id, [this, id](const HttpRequest &request) { return remove(id, request); });
        }
        m_delegations[id] = delegation;
        note(ObjectType::Delegation, id, delegation.site);
    }
    // Delegations can be added on the site: "added-1" for "given-1", and so on.
    void takeGrants(const SiteId &site)
    {
        on("POST", "/v1/sites/" + site.toString() + "/delegations",
           [this, site](const HttpRequest &request) { return addGrant(site, request); });
    }
    void destroy(ObjectType type, const std::string &id, const SiteId &site = {})
    {
        m_sites.erase(type == ObjectType::Site ? id : std::string());
        m_alerts.erase(type == ObjectType::Alert ? id : std::string());
        m_beneficiaries.erase(type == ObjectType::Beneficiary ? id : std::string());
        m_delegations.erase(type == ObjectType::Delegation ? id : std::string());
        note(type, id, site);
    }
    // States and cursors given until now are no longer known.
    void forgetStates() { ++epoch; }
    [[nodiscard]] const Delegation &delegation(const DelegationId &id) const { return m_delegations.at(id.toString()); }

    // Asked before every answer; what it gives is the answer. Of a PATCH, after it was carried out if `isAnswerLost`.
    std::function<std::optional<Result<HttpAnswer>>(const HttpRequest &)> fault;
    int losesAnswersOfPatches = 0; // of additions and deletions too
    std::size_t pageSize = 2;
    int epoch = 1;
    int patchesDone = 0;
    int grantsDone = 0;
    int removalsDone = 0;
    Vocabulary vocabulary;

private:
    struct Note
    {
        std::string id;
        SiteId site;
    };

    void on(const std::string &method, const std::string &path, std::function<Result<HttpAnswer>(const HttpRequest &)> answer)
    {
        m_server.on(method, path, [this, answer](const HttpRequest &request) -> Result<HttpAnswer> {
            if (fault)
                if (auto broken = fault(request))
                    return *std::move(broken);
            return answer(request);
        });
    }
    void note(ObjectType type, const std::string &id, const SiteId &site) { m_log[type].push_back({id, site}); }
    [[nodiscard]] std::string state(ObjectType type, std::size_t at) const
    {
        return std::string(typeName(type)) + '.' + std::to_string(epoch) + '.' + std::to_string(at);
    }
    [[nodiscard]] States states()
    {
        States states;
        for (const ObjectType type : kObjectTypes)
            states[type] = state(type, m_log[type].size());
        return states;
    }
    static std::string query(const HttpRequest &request, const char *name)
    {
        const QUrl url = QUrl::fromEncoded(QByteArray::fromStdString(request.target));
        return QUrlQuery(url).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).toStdString();
    }
    // The number at the end of a state or cursor of this epoch.
    [[nodiscard]] std::optional<std::size_t> numberOf(const std::string &text, ObjectType type) const
    {
        const std::string start = state(type, 0).substr(0, state(type, 0).size() - 1);
        return text.starts_with(start) ? std::optional(std::stoul(text.substr(start.size()))) : std::nullopt;
    }
    template<typename Visit>
    void visit(ObjectType type, Visit visitor) const
    {
        for (const auto &[id, object] : m_sites)
            if (type == ObjectType::Site)
                visitor(id);
        for (const auto &[id, object] : m_alerts)
            if (type == ObjectType::Alert)
                visitor(id);
        for (const auto &[id, object] : m_beneficiaries)
            if (type == ObjectType::Beneficiary)
                visitor(id);
        for (const auto &[id, object] : m_delegations)
            if (type == ObjectType::Delegation)
                visitor(id);
    }
    // Puts the object on the page, or tells that there is none.
    bool add(FeedPage &page, const std::string &id) const
    {
        const auto take = [&](const auto &from, auto &to) {
            const auto it = from.find(id);
            if (it != from.end())
                to.push_back(it->second);
            return it != from.end();
        };
        switch (page.type) {
        case ObjectType::Site: return take(m_sites, page.objects.sites);
        case ObjectType::Alert: return take(m_alerts, page.objects.alerts);
        case ObjectType::Beneficiary: return take(m_beneficiaries, page.objects.beneficiaries);
        case ObjectType::Delegation: return take(m_delegations, page.objects.delegations);
        }
        return false;
    }
    Result<HttpAnswer> snapshot(const HttpRequest &request)
    {
        FeedPage page;
        page.type = *typeFromName(query(request, "type"));
        const std::string cursor = query(request, "cursor");
        std::size_t first = 0;
        page.state = state(page.type, m_log[page.type].size());
        if (!cursor.empty()) {
            const auto slash = cursor.find('/');
            const auto position = numberOf(cursor.substr(0, slash), page.type);
            if (!position)
                return problemAnswer(Error(ErrorCode::StateExpired), 410);
            first = *position;
            page.state = cursor.substr(slash + 1);
        }
        std::size_t index = 0;
        visit(page.type, [&](const std::string &id) {
            if (index >= first && index < first + pageSize)
                add(page, id);
            ++index;
        });
        page.hasMore = index > first + pageSize;
        if (page.hasMore)
            page.cursor = state(page.type, first + pageSize) + '/' + page.state;
        return jsonAnswer(encodeSnapshotPage(page, vocabulary));
    }
    Result<HttpAnswer> changes(const HttpRequest &request)
    {
        ChangesPage changes;
        FeedPage &page = changes.page;
        page.type = *typeFromName(query(request, "type"));
        changes.oldState = query(request, "since");
        const auto since = numberOf(changes.oldState, page.type);
        if (!since)
            return problemAnswer(Error(ErrorCode::StateExpired), 410);
        const auto &log = m_log[page.type];
        const std::size_t end = std::min(log.size(), *since + pageSize);
        for (std::size_t i = *since; i < end; ++i)
            if (!add(page, log[i].id))
                page.destroyed.push_back({log[i].id, log[i].site});
        page.state = state(page.type, end);
        page.hasMore = end < log.size();
        return jsonAnswer(encodeChangesPage(changes, vocabulary));
    }
    static std::string header(const HttpRequest &request, const char *name)
    {
        const auto it = std::ranges::find(request.headers, name, &std::pair<std::string, std::string>::first);
        return it == request.headers.end() ? std::string() : it->second;
    }
    // The answer kept for the request's key, or that of `act`; a lost one is kept as well.
    template<typename Act>
    Result<HttpAnswer> once(const HttpRequest &request, Act act)
    {
        const std::string key = header(request, "Idempotency-Key");
        if (!m_answers.contains(key)) {
            Result<HttpAnswer> answer = act();
            if (!answer || answer->status >= 300)
                return answer;
            m_answers[key] = *answer;
        }
        if (losesAnswersOfPatches > 0) {
            --losesAnswersOfPatches;
            return Error(ErrorCode::ConnectionLost);
        }
        return m_answers[key];
    }
    [[nodiscard]] std::optional<HttpAnswer> refusal(const Delegation &delegation, const HttpRequest &request) const
    {
        if (header(request, "If-Match") == '"' + delegation.version + '"')
            return std::nullopt;
        Error error(ErrorCode::ChangedMeanwhile);
        error.current = encodeDelegation(delegation, vocabulary);
        return problemAnswer(error, 412);
    }
    Result<HttpAnswer> patch(const std::string &id, const HttpRequest &request)
    {
        return once(request, [&]() -> Result<HttpAnswer> {
            Delegation &delegation = m_delegations.at(id);
            if (auto refused = refusal(delegation, request))
                return *std::move(refused);
            delegation = applied(*decodePatch(request.body, vocabulary), delegation);
            delegation.version = std::to_string(std::stoi(delegation.version) + 1);
            note(ObjectType::Delegation, id, delegation.site);
            ++patchesDone;
            return jsonAnswer(encodeDelegation(delegation, vocabulary));
        });
    }
    Result<HttpAnswer> addGrant(const SiteId &site, const HttpRequest &request)
    {
        return once(request, [&]() -> Result<HttpAnswer> {
            DelegationGrant grant = *decodeGrant(request.body, vocabulary);
            grant.site = site;
            Delegation delegation = delegationOf(grant, Date(std::chrono::days(20'544))); // 1 April 2026
            const std::string number = std::to_string(++grantsDone);
            delegation.id = DelegationId("added-" + number);
            delegation.beneficiary = BeneficiaryId("given-" + number);
            delegation.version = "1";
            put(delegation);
            return jsonAnswer(encodeDelegation(delegation, vocabulary), 201);
        });
    }
    Result<HttpAnswer> remove(const std::string &id, const HttpRequest &request)
    {
        return once(request, [&]() -> Result<HttpAnswer> {
            const auto it = m_delegations.find(id);
            if (it == m_delegations.end())
                return problemAnswer(Error(ErrorCode::NotFound), 404);
            if (auto refused = refusal(it->second, request))
                return *std::move(refused);
            destroy(ObjectType::Delegation, id, SiteId(it->second.site));
            ++removalsDone;
            return emptyAnswer();
        });
    }

    ScriptedServer &m_server;
    std::map<std::string, Site> m_sites;
    std::map<std::string, DsnAlert> m_alerts;
    std::map<std::string, Beneficiary> m_beneficiaries;
    std::map<std::string, Delegation> m_delegations;
    std::map<ObjectType, std::vector<Note>> m_log;
    std::map<std::string, HttpAnswer> m_answers;
};

} // namespace truelle
