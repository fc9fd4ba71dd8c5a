// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchindex.h"

#include <algorithm>

namespace truelle::ui {

void SearchIndex::clear()
{
    m_block.clear();
    m_spans.clear();
    m_matches.clear();
    m_unused = 0;
}

void SearchIndex::reserve(std::size_t rows)
{
    m_spans.reserve(rows);
    m_matches.reserve(rows);
}

void SearchIndex::append(const QString &folded)
{
    const QByteArray bytes = folded.toUtf8();
    m_spans.push_back({m_block.size(), std::size_t(bytes.size())});
    m_block.append(bytes.constData(), std::size_t(bytes.size()));
    m_matches.push_back(hasWords(m_spans.back()));
}

bool SearchIndex::replace(std::size_t row, const QString &folded)
{
    const QByteArray bytes = folded.toUtf8();
    const std::string_view wanted(bytes.constData(), std::size_t(bytes.size()));
    Span &span = m_spans[row];
    if (text(span) == wanted)
        return false;
    m_unused += span.length;
    span = {m_block.size(), wanted.size()};
    m_block.append(wanted);
    m_matches[row] = hasWords(span);
    if (m_unused > m_block.size() / 2)
        compact();
    return true;
}

void SearchIndex::setWords(const QStringList &words)
{
    std::vector<std::string> wanted;
    for (const QString &word : words)
        wanted.push_back(word.toUtf8().toStdString());
    // Typing on only ever takes rows away.
    const bool isNarrowed = isNarrowedBy(wanted);
    m_words = std::move(wanted);
    for (std::size_t row = 0; row < m_spans.size(); ++row)
        m_matches[row] = (!isNarrowed || m_matches[row] != 0) && hasWords(m_spans[row]);
}

bool SearchIndex::hasWords(const Span &span) const
{
    const std::string_view searched = text(span);
    return std::ranges::all_of(
        m_words, [&](const std::string &word) { return searched.find(word) != std::string_view::npos; });
}

bool SearchIndex::isNarrowedBy(const std::vector<std::string> &words) const
{
    return std::ranges::all_of(m_words, [&](const std::string &known) {
        return std::ranges::any_of(words, [&](const std::string &word) { return word.find(known) != std::string::npos; });
    });
}

void SearchIndex::compact()
{
    std::string block;
    block.reserve(m_block.size() - m_unused);
    for (Span &span : m_spans) {
        const std::size_t offset = block.size();
        block.append(text(span));
        span.offset = offset;
    }
    m_block = std::move(block);
    m_unused = 0;
}

} // namespace truelle::ui
