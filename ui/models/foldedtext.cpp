// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/foldedtext.h"

#include <algorithm>

namespace truelle::ui {

namespace {

bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString folded(const QString &text)
{
    if (isPlain(text))
        return text.toLower();
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
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

QStringList searchWords(const QString &typed)
{
    return folded(typed).split(u' ', Qt::SkipEmptyParts);
}

bool matches(const QString &foldedText, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) { return foldedText.contains(word); });
}

} // namespace truelle::ui
