// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contractdocument.h"

#include <QJsonArray>
#include <QStringList>

#include <yaml-cpp/yaml.h>

#include <charconv>
#include <stdexcept>

namespace truelle {
namespace {

using namespace Qt::Literals::StringLiterals;

// References within references: more than any sensible contract has, so this many mean a circle.
constexpr int kDeepest = 60;
constexpr auto kDatePattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
constexpr auto kDateTimePattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
                                  "T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$";

// The core schema of YAML 1.2: only plain scalars can be anything but text.
QJsonValue scalarValue(const YAML::Node &node)
{
    const std::string &text = node.Scalar();
    const QString string = QString::fromStdString(text);
    if (node.Tag() != "?")
        return string;
    if (text == "null" || text == "~")
        return QJsonValue::Null;
    if (text == "true" || text == "false")
        return text == "true";
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure == std::errc() && end == text.data() + text.size())
        return number;
    return string;
}

QJsonValue toJson(const YAML::Node &node)
{
    if (node.IsSequence()) {
        QJsonArray array;
        for (const YAML::Node &item : node)
            array.append(toJson(item));
        return array;
    }
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto &member : node)
            object.insert(QString::fromStdString(member.first.Scalar()), toJson(member.second));
        return object;
    }
    return node.IsScalar() ? scalarValue(node) : QJsonValue(QJsonValue::Null);
}

class Resolver
{
public:
    explicit Resolver(const QJsonObject &root) : m_root(root) { }

    QJsonValue resolved(const QJsonValue &value, int depth = 0) const
    {
        if (depth > kDeepest)
            throw std::runtime_error("references run in a circle");
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue &item : value.toArray())
                array.append(resolved(item, depth + 1));
            return array;
        }
        return value.isObject() ? resolvedObject(value.toObject(), depth) : value;
    }

private:
    QJsonValue resolvedObject(const QJsonObject &object, int depth) const
    {
        QJsonObject out;
        if (const QString reference = object.value(u"$ref").toString(); !reference.isEmpty())
            out = resolved(target(reference), depth + 1).toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key() == u"mapping"_s)
                out.insert(member.key(), resolvedMapping(member->toObject(), depth));
            else if (member.key() != u"$ref"_s && !isExample(member.key(), *member))
                out.insert(member.key(), resolved(*member, depth + 1));
        }
        return out;
    }

    // Examples are for readers (and the linters check them); a member may be called so, though.
    static bool isExample(const QString &key, const QJsonValue &value)
    {
        return key == u"example"_s && !value.toObject().contains(u"type"_s);
    }

    QJsonObject resolvedMapping(const QJsonObject &mapping, int depth) const
    {
        QJsonObject out;
        for (auto branch = mapping.begin(); branch != mapping.end(); ++branch)
            out.insert(branch.key(), resolved(target(branch->toString()), depth + 1));
        return out;
    }

    QJsonValue target(const QString &reference) const
    {
        if (!reference.startsWith("#/"_L1))
            throw std::runtime_error("reference out of the document: " + reference.toStdString());
        QJsonValue value = m_root;
        for (QString step : reference.mid(2).split(u'/')) {
            step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
            value = value.toObject().value(step);
        }
        if (value.isUndefined())
            throw std::runtime_error("reference to nothing: " + reference.toStdString());
        return value;
    }

    const QJsonObject &m_root;
};

QJsonObject withEach(const QJsonObject &members)
{
    QJsonObject out;
    for (auto member = members.begin(); member != members.end(); ++member)
        out.insert(member.key(), draft7Schema(*member));
    return out;
}

// valijson would apply `format` to values that are no text, and compile its expression anew each time.
void replaceFormat(QJsonObject &schema)
{
    const QString format = schema.take(u"format"_s).toString();
    const bool isDate = format == u"date"_s;
    if (!isDate && format != u"date-time"_s)
        return;
    QJsonArray all = schema.value(u"allOf").toArray();
    all.append(QJsonObject{{u"pattern"_s, QLatin1StringView(isDate ? kDatePattern : kDateTimePattern)}});
    schema.insert(u"allOf"_s, all);
}

} // namespace

std::string contractFile()
{
    return TRUELLE_CONTRACT_FILE;
}

Result<QJsonObject> loadContract(const std::string &file)
{
    try {
        const QJsonObject root = toJson(YAML::LoadFile(file)).toObject();
        if (!root.value(u"openapi").toString().startsWith("3.1"_L1))
            return Error(ErrorCode::InvalidInput, file + ": not an OpenAPI 3.1 document");
        return Resolver(root).resolved(root).toObject();
    } catch (const YAML::BadFile &) {
        return Error(ErrorCode::FileUnreadable, file);
    } catch (const std::exception &failure) {
        return Error(ErrorCode::InvalidInput, file + ": " + failure.what());
    }
}

QJsonValue draft7Schema(const QJsonValue &value)
{
    if (!value.isObject())
        return value;
    QJsonObject schema = value.toObject();
    schema.remove(u"discriminator"_s);
    replaceFormat(schema);
    for (const QString &key : {u"items"_s, u"additionalProperties"_s, u"propertyNames"_s, u"not"_s, u"contains"_s}) {
        if (schema.contains(key))
            schema.insert(key, draft7Schema(schema.value(key)));
    }
    for (const QString &key : {u"allOf"_s, u"anyOf"_s, u"oneOf"_s}) {
        if (!schema.contains(key))
            continue;
        QJsonArray branches;
        for (const QJsonValue &branch : schema.value(key).toArray())
            branches.append(draft7Schema(branch));
        schema.insert(key, branches);
    }
    if (schema.contains(u"properties"_s)) {
        schema.insert(u"properties"_s, withEach(schema.value(u"properties").toObject()));
        if (schema.value(u"type").toString() == u"object"_s && !schema.contains(u"additionalProperties"_s))
            schema.insert(u"additionalProperties"_s, false);
    }
    return schema;
}

} // namespace truelle
