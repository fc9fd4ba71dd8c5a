// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace truelle::ui {

// The searched text of many rows in one block of UTF-8, and which of them hold every word of what was typed. One pass
// over a block keeps up with typing where a text of its own for each row does not (100,000 rows, one frame or two).
class SearchIndex final
{
public:
    void clear();
    void reserve(std::size_t rows);
    [[nodiscard]] std::size_t size() const { return m_spans.size(); }

    // `folded` as folded() makes it (foldedtext.h). The row's number is the size before.
    void append(const QString &folded);
    // Tells whether the text is another one.
    bool replace(std::size_t row, const QString &folded);

    // Words as searchWords() makes them.
    void setWords(const QStringList &words);
    // Precondition: row < size().
    [[nodiscard]] bool matches(std::size_t row) const { return m_matches[row] != 0; }

private:
    struct Span
    {
        std::size_t offset = 0;
        std::size_t length = 0;
    };
    [[nodiscard]] std::string_view text(const Span &span) const { return {m_block.data() + span.offset, span.length}; }
    [[nodiscard]] bool hasWords(const Span &span) const;
    [[nodiscard]] bool isNarrowedBy(const std::vector<std::string> &words) const;
    void compact();

    std::string m_block;
    std::vector<Span> m_spans;
    std::vector<char> m_matches; // of each row
    std::vector<std::string> m_words;
    std::size_t m_unused = 0; // bytes of the block that replaced texts left behind
};

} // namespace truelle::ui
