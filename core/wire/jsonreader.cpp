// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/jsonreader.h"

#include "core/base/jsonpointer.h"

#include <algorithm>
#include <set>

namespace truelle {

namespace {
// An empty array to iterate over where the body has none; simdjson has no public empty value.
simdjson::dom::array emptyArray()
{
    static thread_local simdjson::dom::parser parser;
    static thread_local const simdjson::dom::array kEmpty = parser.parse(std::string_view("[]")).get_array().value();
    return kEmpty;
}

simdjson::dom::object emptyObject()
{
    static thread_local simdjson::dom::parser parser;
    static thread_local const simdjson::dom::object kEmpty = parser.parse(std::string_view("{}")).get_object().value();
    return kEmpty;
}
} // namespace

JsonFields::JsonFields(simdjson::dom::element element, std::vector<FieldError> &faults, std::string pointer)
    : m_faults(&faults)
    , m_pointer(std::move(pointer))
{
    if (element.get(m_object)) {
        m_object = emptyObject();
        m_faults->push_back({m_pointer, "wrong-type"});
    }
}

bool JsonFields::has(std::string_view key) const
{
    const auto value = find(key);
    return value && !value->is_null();
}

bool JsonFields::isNull(std::string_view key) const
{
    const auto value = find(key);
    return value && value->is_null();
}

std::string JsonFields::text(std::string_view key)
{
    std::string_view value;
    if (const auto found = require(key); found && found->get(value))
        fault(key, "wrong-type");
    return std::string(value);
}

std::string JsonFields::textUpTo(std::string_view key, std::size_t most)
{
    std::string value = text(key);
    const auto isCharacter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; };
    if (static_cast<std::size_t>(std::ranges::count_if(value, isCharacter)) > most)
        fault(key, "too-long");
    return value;
}

std::string JsonFields::textOr(std::string_view key, std::string_view fallback)
{
    return has(key) ? text(key) : std::string(fallback);
}

std::int64_t JsonFields::integer(std::string_view key)
{
    std::int64_t value = 0;
    if (const auto found = require(key); found && found->get(value))
        fault(key, "wrong-type");
    return value;
}

std::int64_t JsonFields::countUpTo(std::string_view key, std::int64_t most)
{
    const std::int64_t value = integer(key);
    if (value >= 0 && value <= most)
        return value;
    fault(key, "out-of-range");
    return 0;
}

bool JsonFields::flagOr(std::string_view key, bool fallback)
{
    if (!has(key))
        return fallback;
    bool value = fallback;
    if (find(key)->get(value))
        fault(key, "wrong-type");
    return value;
}

template<typename T>
std::optional<T> JsonFields::parsed(std::string_view key, std::optional<T> (*parse)(std::string_view))
{
    std::string_view value;
    const auto found = require(key);
    if (!found)
        return std::nullopt;
    if (found->get(value)) {
        fault(key, "wrong-type");
        return std::nullopt;
    }
    const auto result = parse(value);
    if (!result)
        fault(key, "invalid");
    return result;
}

Date JsonFields::date(std::string_view key)
{
    return parsed<Date>(key, parseIsoDate).value_or(Date{});
}

std::optional<Date> JsonFields::optionalDate(std::string_view key)
{
    return has(key) ? parsed<Date>(key, parseIsoDate) : std::nullopt;
}

Month JsonFields::month(std::string_view key)
{
    return parsed<Month>(key, parseIsoMonth).value_or(Month{});
}

std::optional<Instant> JsonFields::optionalInstant(std::string_view key)
{
    return has(key) ? parsed<Instant>(key, parseIsoInstant) : std::nullopt;
}

JsonFields JsonFields::object(std::string_view key)
{
    const auto found = require(key);
    std::string pointer = m_pointer + pointerStep(key);
    if (found)
        return {*found, *m_faults, std::move(pointer)};
    JsonFields none(*this);
    none.m_object = emptyObject();
    none.m_pointer = std::move(pointer);
    return none;
}

simdjson::dom::object JsonFields::members() const
{
    return m_object;
}

simdjson::dom::array JsonFields::array(std::string_view key)
{
    simdjson::dom::array value = emptyArray();
    if (const auto found = require(key); found && found->get(value)) {
        fault(key, "wrong-type");
        return emptyArray();
    }
    return value;
}

simdjson::dom::array JsonFields::arrayOrEmpty(std::string_view key)
{
    return has(key) ? array(key) : emptyArray();
}

JsonFields JsonFields::element(simdjson::dom::element value, std::string_view key, std::size_t index)
{
    return {value, *m_faults, m_pointer + pointerStep(key) + '/' + std::to_string(index)};
}

void JsonFields::fault(std::string_view key, std::string_view code)
{
    m_faults->push_back({m_pointer + pointerStep(key), std::string(code)});
}

void JsonFields::faultOfAll(std::string_view code)
{
    m_faults->push_back({m_pointer, std::string(code)});
}

std::optional<simdjson::dom::element> JsonFields::find(std::string_view key) const
{
    simdjson::dom::element value;
    return m_object.at_key(key).get(value) ? std::nullopt : std::optional(value);
}

std::optional<simdjson::dom::element> JsonFields::require(std::string_view key)
{
    auto value = find(key);
    if (!value || value->is_null()) {
        fault(key, "missing");
        return std::nullopt;
    }
    return value;
}

void findDuplicates(simdjson::dom::element element, const std::string &pointer, std::vector<FieldError> &faults)
{
    simdjson::dom::object object;
    simdjson::dom::array array;
    if (!element.get(object)) {
        std::set<std::string_view> seen;
        for (const auto member : object) {
            const std::string place = pointer + pointerStep(member.key);
            if (!seen.insert(member.key).second)
                faults.push_back({place, "duplicate"});
            findDuplicates(member.value, place, faults);
        }
    } else if (!element.get(array)) {
        std::size_t index = 0;
        for (const auto item : array)
            findDuplicates(item, pointer + '/' + std::to_string(index++), faults);
    }
}

} // namespace truelle
