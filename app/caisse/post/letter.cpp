// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/letter.h"

#include "core/domain/date.h"

#include <hpdf.h>

#include <algorithm>
#include <array>
#include <vector>

namespace truelle::caisse {
namespace {

constexpr float kPointsPerMm = 72.0F / 25.4F;
constexpr float mm(float millimetres)
{
    return millimetres * kPointsPerMm;
}

constexpr float kPageHeight = mm(297);
constexpr float kPageWidth = mm(210);
constexpr float kLeft = mm(25);
constexpr float kRight = kPageWidth - mm(20);
constexpr float kBottom = mm(28);
constexpr float kTextSize = 10.5F;
constexpr float kLeading = 14.5F;

// Thrown through libharu's C frames would be undefined; its error handler only notes, and every step is
// checked at the end.
void noteError(HPDF_STATUS code, HPDF_STATUS, void *seen)
{
    if (auto *first = static_cast<HPDF_STATUS *>(seen); *first == 0)
        *first = code;
}

std::vector<std::string> split(const std::string &text, std::string_view separator)
{
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (true) {
        const std::size_t at = text.find(separator, from);
        parts.push_back(text.substr(from, at - from));
        if (at == std::string::npos)
            return parts;
        from = at + separator.size();
    }
}

// « 24 novembre 2026 »
std::string longDate(Instant instant)
{
    constexpr std::array<const char *, 12> kMonths{"janvier",   "février", "mars",     "avril",
                                                   "mai",       "juin",    "juillet",  "août",
                                                   "septembre", "octobre", "novembre", "décembre"};
    const std::chrono::year_month_day day{parisDate(instant)};
    const unsigned number = unsigned(day.day());
    return (number == 1 ? std::string("1er") : std::to_string(number)) + " "
        + kMonths[unsigned(day.month()) - 1] + " " + std::to_string(int(day.year()));
}

// « 75015 Paris » → « Paris »: where the caisse's letters are dated from.
std::string townOf(const std::string &postalAddress)
{
    const std::string line = split(postalAddress, "\n").back();
    const std::size_t blank = line.find(' ');
    return blank == std::string::npos ? line : line.substr(blank + 1);
}

// « 01 40 00 00 00 » of a French number in E.164; others as they are.
std::string shownPhone(const std::string &number)
{
    if (!number.starts_with("+33") || number.size() != 12)
        return number;
    std::string shown = "0" + number.substr(3, 1);
    for (std::size_t i = 4; i < number.size(); i += 2)
        shown += " " + number.substr(i, 2);
    return shown;
}

class LetterSheet
{
public:
    LetterSheet()
        : m_document(HPDF_New(noteError, &m_error))
    {
    }
    LetterSheet(const LetterSheet &) = delete;
    LetterSheet &operator=(const LetterSheet &) = delete;
    ~LetterSheet()
    {
        if (m_document)
            HPDF_Free(m_document);
    }

    [[nodiscard]] Result<std::string> made(const QueuedPost &letter, const Caisse &caisse);

private:
    void describe(const QueuedPost &letter, const Caisse &caisse);
    void addPage();
    void addHead(const Caisse &caisse);
    void addAddress(const QueuedPost &letter);
    void addFoot(const Caisse &caisse);
    void addParagraph(const std::string &paragraph);
    void addTable(const std::vector<std::string> &lines);
    void text(float x, float y, const std::string &utf8, HPDF_Font font, float size);
    [[nodiscard]] std::vector<std::string> wrapped(const std::string &paragraph, float width) const;
    [[nodiscard]] float widthOf(const std::string &line, HPDF_Font font, float size) const;
    void makeRoom(float height);
    [[nodiscard]] Result<std::string> bytes();

    HPDF_STATUS m_error = 0; // before the document, whose handler writes it
    HPDF_Doc m_document;
    HPDF_Page m_page = nullptr;
    HPDF_Font m_font = nullptr;
    HPDF_Font m_bold = nullptr;
    float m_y = 0;
};

Result<std::string> LetterSheet::made(const QueuedPost &letter, const Caisse &caisse)
{
    if (!m_document)
        return Error(ErrorCode::Internal, "no PDF document");
    HPDF_SetCompressionMode(m_document, HPDF_COMP_ALL);
    m_font = HPDF_GetFont(m_document, "Helvetica", "WinAnsiEncoding");
    m_bold = HPDF_GetFont(m_document, "Helvetica-Bold", "WinAnsiEncoding");
    describe(letter, caisse);
    addPage();
    addHead(caisse);
    addFoot(caisse);
    addAddress(letter);
    text(mm(110), kPageHeight - mm(96), townOf(caisse.postalAddress) + ", le " + longDate(letter.created),
         m_font, kTextSize);
    m_y = kPageHeight - mm(110);
    text(kLeft, m_y, "Objet : " + letter.post.subject, m_bold, kTextSize + 0.5F);
    m_y -= kLeading * 2;
    for (const std::string &paragraph : split(letter.post.body, "\n\n"))
        addParagraph(paragraph);
    makeRoom(kLeading * 2);
    m_y -= kLeading;
    text(mm(110), m_y, caisse.name, m_font, kTextSize);
    return bytes();
}

void LetterSheet::describe(const QueuedPost &letter, const Caisse &caisse)
{
    using namespace std::chrono;
    HPDF_SetInfoAttr(m_document, HPDF_INFO_TITLE, windows1252(letter.post.subject).c_str());
    HPDF_SetInfoAttr(m_document, HPDF_INFO_AUTHOR, windows1252(caisse.name).c_str());
    const sys_days day = floor<days>(letter.created);
    const year_month_day ymd{day};
    const hh_mm_ss time{floor<seconds>(letter.created - day)};
    const HPDF_Date date{int(ymd.year()),
                         static_cast<int>(unsigned(ymd.month())),
                         static_cast<int>(unsigned(ymd.day())),
                         static_cast<int>(time.hours().count()),
                         static_cast<int>(time.minutes().count()),
                         static_cast<int>(time.seconds().count()),
                         'Z',
                         0,
                         0};
    HPDF_SetInfoDateAttr(m_document, HPDF_INFO_CREATION_DATE, date);
}

void LetterSheet::addPage()
{
    m_page = HPDF_AddPage(m_document);
    HPDF_Page_SetSize(m_page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    m_y = kPageHeight - mm(25);
}

void LetterSheet::addHead(const Caisse &caisse)
{
    // A bar in the colour of brick, the caisse's name beside it.
    HPDF_Page_SetRGBFill(m_page, 0.72F, 0.33F, 0.18F);
    HPDF_Page_Rectangle(m_page, kLeft, kPageHeight - mm(32), mm(2), mm(14));
    HPDF_Page_Fill(m_page);
    HPDF_Page_SetRGBFill(m_page, 0, 0, 0);
    text(kLeft + mm(6), kPageHeight - mm(22), caisse.name, m_bold, 14);
    float y = kPageHeight - mm(27);
    for (const std::string &line : split(caisse.postalAddress, "\n")) {
        text(kLeft + mm(6), y, line, m_font, 9);
        y -= mm(4);
    }
    // The upper fold of a letter folded in three.
    HPDF_Page_SetLineWidth(m_page, 0.3F);
    HPDF_Page_MoveTo(m_page, mm(5), kPageHeight - mm(99));
    HPDF_Page_LineTo(m_page, mm(9), kPageHeight - mm(99));
    HPDF_Page_Stroke(m_page);
}

void LetterSheet::addAddress(const QueuedPost &letter)
{
    float y = kPageHeight - mm(55);
    for (const std::string &line : split(letter.post.recipient, "\n")) {
        text(mm(110), y, line, m_font, 11);
        y -= mm(5.2F);
    }
}

void LetterSheet::addFoot(const Caisse &caisse)
{
    const float y = mm(15);
    HPDF_Page_SetLineWidth(m_page, 0.4F);
    HPDF_Page_MoveTo(m_page, kLeft, y + mm(5));
    HPDF_Page_LineTo(m_page, kRight, y + mm(5));
    HPDF_Page_Stroke(m_page);
    text(kLeft, y, shownPhone(caisse.phone) + "  ·  " + caisse.email + "  ·  " + caisse.website, m_font, 8);
}

void LetterSheet::addParagraph(const std::string &paragraph)
{
    const std::vector<std::string> lines = split(paragraph, "\n");
    const bool isTable = std::ranges::all_of(lines, [](const std::string &line) {
        return line.find(" : ") != std::string::npos && line.size() < 80;
    });
    if (isTable) {
        addTable(lines);
        return;
    }
    for (const std::string &line : lines) {
        for (const std::string &part : wrapped(line, kRight - kLeft)) {
            makeRoom(kLeading);
            text(kLeft, m_y, part, m_font, kTextSize);
            m_y -= kLeading;
        }
    }
    m_y -= kLeading * 0.6F;
}

void LetterSheet::addTable(const std::vector<std::string> &lines)
{
    constexpr float kRow = 18;
    const float height = kRow * static_cast<float>(lines.size()) + 8;
    makeRoom(height);
    const float top = m_y + kTextSize;
    HPDF_Page_SetRGBFill(m_page, 0.96F, 0.95F, 0.93F);
    HPDF_Page_Rectangle(m_page, kLeft, top - height, kRight - kLeft, height);
    HPDF_Page_Fill(m_page);
    HPDF_Page_SetRGBFill(m_page, 0, 0, 0);
    float y = top - kRow;
    for (const std::string &line : lines) {
        const std::size_t at = line.find(" : ");
        text(kLeft + mm(4), y + 2, line.substr(0, at), m_font, kTextSize);
        text(kLeft + mm(72), y + 2, line.substr(at + 3), m_bold, kTextSize + 1);
        y -= kRow;
    }
    m_y = top - height - kLeading * 1.4F;
}

void LetterSheet::text(float x, float y, const std::string &utf8, HPDF_Font font, float size)
{
    HPDF_Page_BeginText(m_page);
    HPDF_Page_SetFontAndSize(m_page, font, size);
    HPDF_Page_TextOut(m_page, x, y, windows1252(utf8).c_str());
    HPDF_Page_EndText(m_page);
}

float LetterSheet::widthOf(const std::string &line, HPDF_Font font, float size) const
{
    const std::string bytes = windows1252(line);
    const HPDF_TextWidth width = HPDF_Font_TextWidth(font, reinterpret_cast<const HPDF_BYTE *>(bytes.data()),
                                                     static_cast<HPDF_UINT>(bytes.size()));
    return static_cast<float>(width.width) * size / 1000.0F;
}

std::vector<std::string> LetterSheet::wrapped(const std::string &paragraph, float width) const
{
    std::vector<std::string> lines(1);
    for (const std::string &word : split(paragraph, " ")) {
        const std::string longer = lines.back().empty() ? word : lines.back() + " " + word;
        if (widthOf(longer, m_font, kTextSize) <= width || lines.back().empty())
            lines.back() = longer;
        else
            lines.push_back(word);
    }
    return lines;
}

void LetterSheet::makeRoom(float height)
{
    if (m_y - height < kBottom)
        addPage();
}

Result<std::string> LetterSheet::bytes()
{
    if (HPDF_SaveToStream(m_document) == HPDF_OK) {
        std::string result(HPDF_GetStreamSize(m_document), '\0');
        auto size = static_cast<HPDF_UINT32>(result.size());
        HPDF_ReadFromStream(m_document, reinterpret_cast<HPDF_BYTE *>(result.data()), &size);
        result.resize(size);
        if (m_error == 0 && !result.empty())
            return result;
    }
    return Error(ErrorCode::Internal, "PDF error " + std::to_string(m_error));
}

} // namespace

Result<std::string> letterPdf(const QueuedPost &letter, const Caisse &caisse)
{
    return LetterSheet().made(letter, caisse);
}

} // namespace truelle::caisse
