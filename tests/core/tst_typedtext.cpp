// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/typedtext.h"

#include <QTest>

using namespace truelle;

class TypedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typed_isCleanedByWhatItIs_data()
    {
        QTest::addColumn<std::string>("typed");
        QTest::addColumn<std::string>("identifier");
        QTest::addColumn<std::string>("name");
        QTest::addColumn<std::string>("code");
        using S = std::string;
        const auto row = [](const char *name, S typed, S identifier, S asName, S code) {
            QTest::newRow(name) << std::move(typed) << std::move(identifier) << std::move(asName) << std::move(code);
        };
        row("nothing", "", "", "", "");
        row("plain", "C123", "C123", "C123", "C123");
        row("blanks around", " \tC123 \r\n", "C123", "C123", "C123");
        row("blanks alone", " \u00a0\t", "", "", "");
        row("marks alone", "\u200e\ufeff\u202c", "", "", "");
        row("no-break spaces", "732\u00a0829\u202f320", "732 829 320", "732 829 320", "732\u00a0829\u202f320");
        row("line end within", "Anne\r\nMarie", "Anne  Marie", "Anne Marie", "Anne\r\nMarie");
        row("bidi embedding", "\u202aC1\u202b2\u202c3\u202d4\u202e", "C1234", "C1234", "C1\u202b2\u202c3\u202d4");
        row("bidi isolates", "\u2066C1\u20672\u20683\u2069", "C123", "C123", "C1\u20672\u20683");
        row("bidi marks", "\u200eC1\u200f2\u061c", "C12", "C12", "C1\u200f2");
        row("byte order mark", "\ufeffC1\ufeff2", "C12", "C12", "C1\ufeff2");
        row("zero width", "C1\u200b2\u20603\u00ad4", "C1234", "C1234", "C1\u200b2\u20603\u00ad4");
        row("joiners", "\u0646\u200c\u0645", "\u0646\u0645", "\u0646\u200c\u0645", "\u0646\u200c\u0645");
        row("controls", S("C\x01\x1f\x7f" "1\xc2\x9b"), "C1", "C1", S("C\x01\x1f\x7f" "1"));
        row("NUL", S("C\0001", 3), "C1", "C1", S("C\0001", 3));
        row("accents", "É\u0301lise Müller", "É\u0301lise Müller", "É\u0301lise Müller", "É\u0301lise Müller");
        row("astral", "\U0001d538b", "\U0001d538b", "\U0001d538b", "\U0001d538b");
        row("broken UTF-8", S("a\xe2\x80"), S("a\xe2\x80"), S("a\xe2\x80"), S("a\xe2\x80"));
        row("lead without rest", S("\xe2" "ab "), S("\xe2" "ab"), S("\xe2" "ab"), S("\xe2" "ab"));
        row("code with marks around", " \u200e a b\u00a0\u202c", "a b", "a b", "a b");
    }
    void typed_isCleanedByWhatItIs()
    {
        QFETCH(std::string, typed);
        QTEST(cleanedIdentifier(typed), "identifier");
        QTEST(cleanedName(typed), "name");
        QTEST(std::string(cleanedCode(typed)), "code");
    }

    void code_isAPartOfWhatWasTyped()
    {
        const std::string typed = "  x y ";
        QCOMPARE(static_cast<const void *>(cleanedCode(typed).data()), static_cast<const void *>(typed.data() + 2));
    }

    void characters_areCountedAndNotBytes()
    {
        QCOMPARE(characterCount(""), std::size_t{0});
        QCOMPARE(characterCount("a\u00e9\u20ac\U0001d538"), std::size_t{4});
    }
};

QTEST_APPLESS_MAIN(TypedTextTest)
#include "tst_typedtext.moc"
