// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contractvalidator.h"

#include "tests/support/contractdocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cctype>
#include <optional>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

// A schema ready for use; with a discriminator, one for each of its branches.
struct ContractValidator::Compiled
{
    valijson::Schema whole;
    QString property;
    std::map<QString, valijson::Schema> branches;
};

// The operation of the contract that a request asks for.
struct ContractValidator::Call
{
    QJsonObject operation;
    QJsonArray parameters; // of the path and of the operation
    std::map<QString, QString> pathValues;
    std::string name; // operationId
};

namespace {

using Found = std::vector<std::string>;

// Enough to see what is wrong without drowning the test's output.
constexpr std::size_t kMostFindings = 20;

std::string lower(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::optional<std::string> headerValue(const HeaderList &headers, std::string_view name)
{
    const auto it = std::ranges::find_if(headers, [&](const auto &header) { return lower(header.first) == lower(name); });
    return it == headers.end() ? std::nullopt : std::optional(it->second);
}

std::string mediaType(const HeaderList &headers)
{
    std::string type = lower(headerValue(headers, "Content-Type").value_or(std::string()));
    type.resize(std::min(type.find(';'), type.size()));
    while (!type.empty() && type.back() == ' ')
        type.pop_back();
    return type;
}

// The values of the path's variables, if the path is of that template.
std::optional<std::map<QString, QString>> matched(const QString &pathTemplate, const QString &path)
{
    const QStringList pattern = pathTemplate.split(u'/');
    const QStringList parts = path.split(u'/');
    if (pattern.size() != parts.size())
        return std::nullopt;
    std::map<QString, QString> values;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (pattern[i].startsWith(u'{') && !parts[i].isEmpty())
            values[pattern[i].mid(1).chopped(1)] = QUrl::fromPercentEncoding(parts[i].toUtf8());
        else if (pattern[i] != parts[i])
            return std::nullopt;
    }
    return values;
}

// Headers and parameters are text; a schema may want a number or a truth value of them.
QJsonValue valueOfText(const QString &text, const QJsonObject &schema)
{
    const QString type = schema.value(u"type").toString();
    bool isNumber = false;
    if (const double number = text.toDouble(&isNumber); isNumber && (type == u"integer"_s || type == u"number"_s))
        return number;
    if (type == u"boolean"_s && (text == u"true"_s || text == u"false"_s))
        return text == u"true"_s;
    return text;
}

std::string pointer(const std::vector<std::string> &context)
{
    std::string out;
    for (const std::string &step : context) {
        if (step.size() > 2 && step.front() == '[')
            out += '/' + step.substr(1, step.size() - 2);
    }
    return out;
}

void validate(const valijson::Schema &schema, const QJsonValue &value, const std::string &where, Found &found)
{
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    valijson::adapters::QtJsonAdapter target(value);
    if (validator.validate(schema, target, &results))
        return;
    valijson::ValidationResults::Error error;
    while (results.popError(error))
        found.push_back(where + pointer(error.context) + ": " + error.description);
}

void compile(valijson::Schema &into, const QJsonValue &schema)
{
    const QJsonValue translated = draft7Schema(schema);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    const valijson::adapters::QtJsonAdapter adapter(translated);
    parser.populateSchema(adapter, into);
}

std::optional<std::string> parameterValue(const QJsonObject &parameter, const Exchange &exchange,
                                          const std::map<QString, QString> &pathValues)
{
    const QString name = parameter.value(u"name").toString();
    const QString in = parameter.value(u"in").toString();
    if (in == u"header"_s)
        return headerValue(exchange.requestHeaders, name.toStdString());
    if (in == u"path"_s)
        return pathValues.at(name).toStdString();
    const QUrlQuery query(QUrl(QString::fromStdString(exchange.target)).query());
    if (!query.hasQueryItem(name))
        return std::nullopt;
    return query.queryItemValue(name, QUrl::FullyDecoded).toStdString();
}

} // namespace

ContractValidator::ContractValidator(QJsonObject document) : m_document(std::move(document)) { }
ContractValidator::ContractValidator(ContractValidator &&) noexcept = default;
ContractValidator &ContractValidator::operator=(ContractValidator &&) noexcept = default;
ContractValidator::~ContractValidator() = default;

Result<ContractValidator> ContractValidator::load(const std::string &file)
{
    auto document = loadContract(file);
    if (!document)
        return document.error();
    return ContractValidator(std::move(document.value()));
}

std::vector<std::string> ContractValidator::violations(const Exchange &exchange)
{
    const QString path = QUrl(QString::fromStdString(exchange.target)).path(QUrl::FullyEncoded);
    const QString method = QString::fromStdString(lower(exchange.method));
    const QJsonObject paths = m_document.value(u"paths").toObject();
    std::optional<Call> call;
    for (auto item = paths.begin(); item != paths.end() && !call; ++item) {
        const QJsonObject operations = item->toObject();
        auto values = matched(item.key(), path);
        if (!values || !operations.contains(method))
            continue;
        call.emplace();
        call->operation = operations.value(method).toObject();
        call->parameters = operations.value(u"parameters").toArray();
        for (const QJsonValue &parameter : call->operation.value(u"parameters").toArray())
            call->parameters.append(parameter);
        call->pathValues = std::move(*values);
        call->name = call->operation.value(u"operationId").toString().toStdString();
    }
    if (!call)
        return {"no operation " + exchange.method + ' ' + path.toStdString()};
    ++m_seen[call->name + ' ' + std::to_string(exchange.status)];
    std::vector<std::string> found;
    if (exchange.status < 400)
        checkRequest(exchange, *call, found);
    checkResponse(exchange, *call, found);
    if (found.size() > kMostFindings)
        found.resize(kMostFindings);
    for (std::string &violation : found)
        violation = call->name + ' ' + std::to_string(exchange.status) + ": " + violation;
    return found;
}

void ContractValidator::checkRequest(const Exchange &exchange, const Call &call, std::vector<std::string> &found)
{
    const QJsonValue security = call.operation.contains(u"security"_s) ? call.operation.value(u"security")
                                                                      : m_document.value(u"security");
    const std::string authorization = headerValue(exchange.requestHeaders, "Authorization").value_or(std::string());
    if (!security.toArray().isEmpty() && !authorization.starts_with("Bearer "))
        found.push_back("request: served without an access token");
    checkParameters(exchange, call, found);
    const QJsonObject body = call.operation.value(u"requestBody").toObject();
    if (body.isEmpty()) {
        if (!exchange.requestBody.empty())
            found.push_back("request: a body where the contract has none");
        return;
    }
    if (exchange.requestBody.empty()) {
        if (body.value(u"required").toBool())
            found.push_back("request: no body");
        return;
    }
    checkBody(body.value(u"content").toObject(), mediaType(exchange.requestHeaders), exchange.requestBody,
              call.name + " request", found);
}

void ContractValidator::checkParameters(const Exchange &exchange, const Call &call, std::vector<std::string> &found)
{
    QStringList known;
    for (const QJsonValue &value : call.parameters) {
        const QJsonObject parameter = value.toObject();
        const std::string name = parameter.value(u"name").toString().toStdString();
        if (parameter.value(u"in").toString() == u"query"_s)
            known.append(QString::fromStdString(name));
        const auto text = parameterValue(parameter, exchange, call.pathValues);
        if (!text) {
            if (parameter.value(u"required").toBool())
                found.push_back("request: parameter " + name + " is missing");
            continue;
        }
        const QJsonObject schema = parameter.value(u"schema").toObject();
        const Compiled &ready = compiled(schema, call.name + " parameter " + name);
        validate(ready.whole, valueOfText(QString::fromStdString(*text), schema), "request parameter " + name, found);
    }
    const QUrlQuery query(QUrl(QString::fromStdString(exchange.target)).query());
    for (const auto &item : query.queryItems()) {
        if (!known.contains(item.first))
            found.push_back("request: unknown parameter " + item.first.toStdString());
    }
}

void ContractValidator::checkResponse(const Exchange &exchange, const Call &call, std::vector<std::string> &found)
{
    const QString status = QString::number(exchange.status);
    const QJsonObject responses = call.operation.value(u"responses").toObject();
    if (!responses.contains(status)) {
        found.push_back("the status is not documented");
        return;
    }
    const QJsonObject response = responses.value(status).toObject();
    checkHeaders(exchange, response, found);
    const QJsonObject content = response.value(u"content").toObject();
    if (content.isEmpty()) {
        if (!exchange.responseBody.empty())
            found.push_back("a body where the contract has none");
        return;
    }
    const std::string type = mediaType(exchange.responseHeaders);
    checkBody(content, type, exchange.responseBody, call.name + ' ' + status.toStdString(), found);
    if (type != "application/problem+json")
        return;
    const QJsonObject problem = QJsonDocument::fromJson(QByteArray::fromStdString(exchange.responseBody)).object();
    if (problem.value(u"status").toInt() != exchange.status)
        found.push_back("the problem's status is not the answer's");
    if (problem.value(u"type").toString() != u"urn:truelle:problem:"_s + problem.value(u"code").toString())
        found.push_back("the problem's type does not name its code");
}

void ContractValidator::checkHeaders(const Exchange &exchange, const QJsonObject &response,
                                     std::vector<std::string> &found)
{
    const QJsonObject headers = response.value(u"headers").toObject();
    for (auto item = headers.begin(); item != headers.end(); ++item) {
        const std::string name = item.key().toStdString();
        const QJsonObject header = item->toObject();
        const auto text = headerValue(exchange.responseHeaders, name);
        if (!text) {
            if (header.value(u"required").toBool())
                found.push_back("header " + name + " is missing");
            continue;
        }
        const QJsonObject schema = header.value(u"schema").toObject();
        // The same header may have another schema in another answer, so the schema itself is the key.
        const Compiled &ready = compiled(schema, "header " + QJsonDocument(schema).toJson(QJsonDocument::Compact).toStdString());
        validate(ready.whole, valueOfText(QString::fromStdString(*text), schema), "header " + name, found);
    }
}

void ContractValidator::checkBody(const QJsonObject &content, std::string_view mediaType, std::string_view body,
                                  const std::string &where, std::vector<std::string> &found)
{
    const QString type = QString::fromUtf8(mediaType.data(), static_cast<qsizetype>(mediaType.size()));
    if (!content.contains(type)) {
        found.push_back("the contract has no media type \"" + std::string(mediaType) + "\" here (" + where + ')');
        return;
    }
    QJsonParseError failure;
    const auto document = QJsonDocument::fromJson(QByteArray(body.data(), static_cast<qsizetype>(body.size())), &failure);
    if (failure.error != QJsonParseError::NoError) {
        found.push_back("the body is no JSON: " + failure.errorString().toStdString());
        return;
    }
    const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonObject schema = content.value(type).toObject().value(u"schema").toObject();
    Compiled &ready = compiled(schema, where + ' ' + std::string(mediaType));
    if (ready.property.isEmpty()) {
        validate(ready.whole, value, "body", found);
        return;
    }
    const auto branch = ready.branches.find(value.toObject().value(ready.property).toString());
    if (branch == ready.branches.end())
        found.push_back("body/" + ready.property.toStdString() + ": none of the values the contract has");
    else
        validate(branch->second, value, "body", found);
}

ContractValidator::Compiled &ContractValidator::compiled(const QJsonObject &schema, const std::string &where)
{
    auto &ready = m_compiled[where];
    if (ready)
        return *ready;
    ready = std::make_unique<Compiled>();
    const QJsonObject discriminator = schema.value(u"discriminator").toObject();
    if (discriminator.isEmpty()) {
        compile(ready->whole, schema);
        return *ready;
    }
    ready->property = discriminator.value(u"propertyName").toString();
    const QJsonObject mapping = discriminator.value(u"mapping").toObject();
    for (auto branch = mapping.begin(); branch != mapping.end(); ++branch)
        compile(ready->branches[branch.key()], *branch);
    return *ready;
}

} // namespace truelle
