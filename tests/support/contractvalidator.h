// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace truelle {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

// A request and the answer to it, as they went over the wire (bodies after decompression).
struct Exchange
{
    std::string method;
    std::string target; // path and query, e.g. "/v1/changes?type=site&since=k3-1"
    HeaderList requestHeaders;
    std::string requestBody;
    int status = 0;
    HeaderList responseHeaders;
    std::string responseBody;
};

// Holds exchanges against the contract: that the operation and the status are in it; that the answer has the headers,
// the media type and the body the contract says; and, unless the caisse refused the request, that the request was in
// order as well (credentials, parameters, media type, body). A request that a test sends wrong on purpose is thus held
// only to be refused as documented. Not for use from several threads.
class ContractValidator
{
public:
    // Fails as loadContract does.
    [[nodiscard]] static Result<ContractValidator> load(const std::string &file);

    ContractValidator(ContractValidator &&) noexcept;
    ContractValidator &operator=(ContractValidator &&) noexcept;
    ~ContractValidator();

    // What is not as the contract says, one sentence each; empty when all is well.
    [[nodiscard]] std::vector<std::string> violations(const Exchange &exchange);

    // How often each "operation status" was seen, e.g. {"signIn 201", 3}: lets a test prove that it was fed.
    [[nodiscard]] const std::map<std::string, int> &seen() const { return m_seen; }

private:
    struct Compiled;
    struct Call;

    explicit ContractValidator(QJsonObject document);
    void checkRequest(const Exchange &exchange, const Call &call, std::vector<std::string> &found);
    void checkParameters(const Exchange &exchange, const Call &call, std::vector<std::string> &found);
    void checkResponse(const Exchange &exchange, const Call &call, std::vector<std::string> &found);
    void checkHeaders(const Exchange &exchange, const QJsonObject &response, std::vector<std::string> &found);
    // `where` names the part of the exchange and, with the operation, the schema's place in the cache.
    void checkBody(const QJsonObject &content, std::string_view mediaType, std::string_view body,
                   const std::string &where, std::vector<std::string> &found);
    Compiled &compiled(const QJsonObject &schema, const std::string &where);

    QJsonObject m_document;
    std::map<std::string, std::unique_ptr<Compiled>> m_compiled;
    std::map<std::string, int> m_seen;
};

} // namespace truelle
