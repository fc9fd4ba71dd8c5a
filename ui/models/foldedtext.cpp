// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/foldedtext.h"

#include <algorithm>
#include <array>

namespace truelle::ui {

namespace {

// One character that ASCII does not have, folded.
QString foldedCharacter(char32_t character)
{
    QString result;
    for (const QChar c : QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD)) {
        switch (c.unicode()) {
        case 0x0153: case 0x0152: result += QLatin1StringView("oe"); continue;
        case 0x00e6: case 0x00c6: result += QLatin1StringView("ae"); continue;
        case 0x00df: result += QLatin1StringView("ss"); continue;
        case 0x2019: result += u'\''; continue;
        case 0x2010: case 0x2011: case 0x2013: result += u'-'; continue;
        }
        if (c.category() != QChar::Mark_NonSpacing)
            result += c.isSpace() ? QChar(u' ') : c.toLower();
    }
    return result;
}

// French and its neighbours live below this: looked up, because normalising ten thousand names is felt at start.
constexpr char16_t kLatinEnd = 0x180;

const std::array<QString, kLatinEnd> &latinTable()
{
    static const auto kTable = [] {
        std::array<QString, kLatinEnd> table;
        for (char16_t c = 0; c < kLatinEnd; ++c)
            table[c] = foldedCharacter(c);
        return table;
    }();
    return kTable;
}

} // namespace

QString folded(const QString &text)
{
    const auto &latin = latinTable();
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.unicode() < 0x80)
            result += c.unicode() >= u'A' && c.unicode() <= u'Z' ? QChar(c.unicode() + 0x20) : c;
        else if (c.unicode() < kLatinEnd)
            result += latin[c.unicode()];
        else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            result += foldedCharacter(QChar::surrogateToUcs4(c, text[++i]));
        else
            result += foldedCharacter(c.unicode());
    }
    return result;
}

QStringList searchWords(const QString &typed)
{
    return folded(typed).split(u' ', Qt::SkipEmptyParts);
}

bool matches(const QString &foldedText, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) { return foldedText.contains(word); });
}

} // namespace truelle::ui
