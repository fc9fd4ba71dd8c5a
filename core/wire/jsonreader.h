// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/domain/date.h"

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Internal to core/wire: no header of this folder that others include shows simdjson.
namespace truelle {

// Reads the members of one JSON object by name. A missing or wrong member is noted with its pointer (RFC 6901) and reads
// as an empty value, so that all faults of a body are reported together; ask error() at the end. Unknown members are
// ignored: a newer peer may send more.
class JsonFields
{
public:
    // `faults` outlives the reader and is shared by the readers of nested objects.
    JsonFields(simdjson::dom::element element, std::vector<FieldError> &faults, std::string pointer = {});

    [[nodiscard]] bool has(std::string_view key) const; // there and not null
    [[nodiscard]] bool isNull(std::string_view key) const; // there and null
    [[nodiscard]] std::string text(std::string_view key);
    // The same, at most so many characters long ("too-long").
    [[nodiscard]] std::string textUpTo(std::string_view key, std::size_t most);
    [[nodiscard]] std::string textOr(std::string_view key, std::string_view fallback);
    [[nodiscard]] std::int64_t integer(std::string_view key);
    // The same, from 0 to `most` ("out-of-range"; 0 then).
    [[nodiscard]] std::int64_t countUpTo(std::string_view key, std::int64_t most);
    [[nodiscard]] bool flagOr(std::string_view key, bool fallback);
    [[nodiscard]] Date date(std::string_view key);
    [[nodiscard]] std::optional<Date> optionalDate(std::string_view key);
    [[nodiscard]] Month month(std::string_view key);
    [[nodiscard]] std::optional<Instant> optionalInstant(std::string_view key);
    [[nodiscard]] JsonFields object(std::string_view key);
    [[nodiscard]] simdjson::dom::object members() const; // all of this object's
    [[nodiscard]] simdjson::dom::array array(std::string_view key); // empty where absent, which is a fault
    [[nodiscard]] simdjson::dom::array arrayOrEmpty(std::string_view key);
    // A reader of one element of an array of this object.
    [[nodiscard]] JsonFields element(simdjson::dom::element value, std::string_view key, std::size_t index);

    void fault(std::string_view key, std::string_view code);
    void faultOfAll(std::string_view code); // of the object itself

private:
    [[nodiscard]] std::optional<simdjson::dom::element> find(std::string_view key) const;
    [[nodiscard]] std::optional<simdjson::dom::element> require(std::string_view key);
    template<typename T>
    [[nodiscard]] std::optional<T> parsed(std::string_view key, std::optional<T> (*parse)(std::string_view));

    simdjson::dom::object m_object;
    std::vector<FieldError> *m_faults;
    std::string m_pointer;
};

// Notes a fault "duplicate" for every name that an object has twice, at any depth (RFC 8259 §4: what such an object means
// depends on who reads it).
void findDuplicates(simdjson::dom::element element, const std::string &pointer, std::vector<FieldError> &faults);

// What is read of a body. Of a request every name must be there once: something in front of the caisse may have judged it
// by the other one. An answer is taken from the caisse that is trusted anyway, and there are many of them.
enum class JsonKind { Answer, Request };

// Parses a whole body and hands its top object to `read(JsonFields &)`. Fails with MalformedAnswer for what is no JSON
// object, with ValidationFailed and all faults for wrong members.
template<typename T, JsonKind kind = JsonKind::Answer, typename Read>
[[nodiscard]] Result<T> readJson(std::string_view json, Read read)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (const auto failure = parser.parse(json).get(root))
        return Error(ErrorCode::MalformedAnswer, simdjson::error_message(failure));
    if (!root.is_object())
        return Error(ErrorCode::MalformedAnswer, "not a JSON object");
    std::vector<FieldError> faults;
    if constexpr (kind == JsonKind::Request)
        findDuplicates(root, {}, faults);
    JsonFields fields(root, faults);
    T value = read(fields);
    if (faults.empty())
        return value;
    Error error(ErrorCode::ValidationFailed, "members missing or of the wrong kind");
    error.fields = std::move(faults);
    return error;
}

} // namespace truelle
