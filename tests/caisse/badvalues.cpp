// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/badvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <random>

namespace truelle::caisse::test {
namespace {

std::string repeated(const std::string &part, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += part;
    return text;
}

std::string quoted(const std::string &text)
{
    return '"' + text + '"';
}

std::string jsonOf(const QJsonValue &value)
{
    // The one writer Qt has takes documents.
    const std::string list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
    return list.substr(1, list.size() - 2);
}

std::string objectWith(const QJsonObject &object, const QString &changed, const std::string &instead)
{
    std::string text;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const std::string part =
            member.key() == changed ? instead : quoted(member.key().toStdString()) + ':' + jsonOf(*member);
        if (!part.empty())
            text += (text.empty() ? "" : ",") + part;
    }
    return '{' + text + '}';
}

std::vector<BadValue> wrongObjects(const QJsonObject &good);

std::vector<BadValue> wrongMember(const QJsonObject &object, const QString &key)
{
    const std::string name = quoted(key.toStdString());
    const std::string value = jsonOf(object.value(key));
    std::vector<BadValue> all{{key.toStdString() + " missing", objectWith(object, key, {})}};
    for (const std::string &odd : oddJson()) {
        const std::string label = key.toStdString() + " = " + odd.substr(0, 40);
        all.push_back({label, objectWith(object, key, name + ':' + odd)});
        all.push_back(
            {label + " before", objectWith(object, key, name + ':' + odd + ',' + name + ':' + value)});
        all.push_back(
            {label + " behind", objectWith(object, key, name + ':' + value + ',' + name + ':' + odd)});
        if (object.value(key).isArray())
            all.push_back({label + " in a list", objectWith(object, key, name + ":[" + odd + ']')});
    }
    if (object.value(key).isObject())
        for (const BadValue &inner : wrongObjects(object.value(key).toObject()))
            all.push_back(
                {key.toStdString() + '/' + inner.name, objectWith(object, key, name + ':' + inner.text)});
    return all;
}

std::vector<BadValue> wrongObjects(const QJsonObject &good)
{
    std::vector<BadValue> all;
    for (const QString &key : good.keys())
        for (BadValue &bad : wrongMember(good, key))
            all.push_back(std::move(bad));
    const std::string whole = jsonOf(good);
    for (const char *key : {"", "~/~1", "\\u0000", "\\u202e", "__proto__"})
        for (const std::string &odd : {std::string("null"), std::string("\"update\""), std::string("{}")})
            all.push_back({std::string("too many: ") + key + " = " + odd,
                           whole.substr(0, whole.size() - 1) + (whole.size() > 2 ? ",\"" : "\"") + key
                               + "\":" + odd + '}'});
    return all;
}

} // namespace

const std::vector<std::string> &oddJson()
{
    static const std::vector<std::string> kAll{"null",
                                               "true",
                                               "false",
                                               "0",
                                               "-1",
                                               "1.5",
                                               "9223372036854775807",
                                               "18446744073709551616",
                                               "1e308",
                                               "1e999",
                                               repeated("9", 400),
                                               "\"\"",
                                               "\" \"",
                                               "\"\\u0000\"",
                                               "\"a\\u0000b\"",
                                               "\"\\u202eabc\\u2066\"",
                                               "\"\\ud800\"",
                                               "\"\xff\xfe\"",
                                               "\"\xc0\x80\"",
                                               "\"\xed\xa0\x80\"",
                                               "\"\xf4\x90\x80\x80\"",
                                               "\"'; DROP TABLE account; --\"",
                                               "\"%00%n%s../../etc/passwd\"",
                                               "\"<script>alert(1)</script>\"",
                                               "\"2026-02-30\"",
                                               "\"0000-00-00\"",
                                               "\"9999-12-31\"",
                                               "\"-001-01-01\"",
                                               "\"\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6-01-01\"",
                                               quoted(repeated("a", 5000)),
                                               quoted(repeated("\xc3\xa9", 600)),
                                               "[]",
                                               "{}",
                                               "[null]",
                                               "[[]]",
                                               "[{}]",
                                               "{\"a\":null}",
                                               "{\"\":{}}",
                                               repeated("[", 200) + repeated("]", 200),
                                               repeated("{\"a\":", 200) + "1" + repeated("}", 200),
                                               "NaN",
                                               "undefined",
                                               "'a'",
                                               "01",
                                               "+1",
                                               "0x10",
                                               "\"\\x41\"",
                                               "\"\t\""};
    return kAll;
}

std::vector<BadValue> wrongMembers(const QJsonObject &good)
{
    return wrongObjects(good);
}

std::vector<BadValue> wrongBytes(const std::string &good, unsigned seed)
{
    std::vector<BadValue> all{{"nothing", ""},
                              {"blank", " \r\n\t"},
                              {"zero byte", std::string(1, '\0')},
                              {"byte order mark", "\xef\xbb\xbf" + good},
                              {"two", good + good},
                              {"comma behind", good.substr(0, good.size() - 1) + ",}"},
                              {"comment", "/**/" + good},
                              {"zero behind", good + std::string(1, '\0')},
                              {"form", "email=a&password=b"},
                              {"HTML", "<!doctype html><p>hello"},
                              {"deep list", repeated("[", 30'000)},
                              {"deep object", repeated("{\"a\":", 10'000)},
                              {"long text", quoted(repeated("a", 60'000))}};
    for (const std::string &odd : oddJson())
        all.push_back({"whole = " + odd.substr(0, 40), odd});
    std::string wide; // UTF-16
    for (const char c : good)
        (wide += c) += '\0';
    all.push_back({"UTF-16", wide});
    std::mt19937 random(seed);
    constexpr int kDraws = 60;
    for (int i = 0; i < kDraws; ++i) {
        std::string bent = good;
        const std::size_t place = random() % good.size();
        all.push_back({"cut at " + std::to_string(place), good.substr(0, place)});
        bent[place] = static_cast<char>(random() % 256);
        all.push_back({"bent at " + std::to_string(place) + ", draw " + std::to_string(i), bent});
    }
    return all;
}

const std::vector<std::string> &oddText()
{
    static const std::vector<std::string> kAll{"",
                                               " ",
                                               "0",
                                               "-1",
                                               "1.0",
                                               "1e3",
                                               "+1",
                                               "0x10",
                                               "1001",
                                               "9223372036854775808",
                                               repeated("9", 200),
                                               "null",
                                               "true",
                                               "site",
                                               "Site",
                                               "site ",
                                               "site,alert",
                                               "s0000000001",
                                               "s9999999999",
                                               "s-000000001",
                                               "d0000000000",
                                               "d00000000001",
                                               std::string("a\0b", 3),
                                               std::string("\n", 1),
                                               "\xff",
                                               "\xc0\x80",
                                               "\xe2\x80\xae",
                                               "' OR '1'='1",
                                               "../..",
                                               "..%2f..",
                                               "%",
                                               "{siteId}",
                                               "*",
                                               "W/\"1\"",
                                               "\"1",
                                               "\"\"",
                                               "\"\xc3\xa9\"",
                                               "\"1\", \"2\"",
                                               repeated("a", 65),
                                               repeated("a", 5000),
                                               repeated("a.", 500)};
    return kAll;
}

} // namespace truelle::caisse::test
