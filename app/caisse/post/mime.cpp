// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/mime.h"

#include "core/domain/date.h"
#include "core/domain/email.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace truelle::caisse {
namespace {

constexpr std::size_t kLineLength = 76;

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isPlainAscii(std::string_view text)
{
    return std::ranges::all_of(text,
                               [](char c) { return static_cast<unsigned char>(c) < 0x7f && !isControl(c); });
}

std::string base64(std::string_view bytes)
{
    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t at) {
            return at < bytes.size() ? static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) : 0U;
        };
        const unsigned group = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
        result += kAlphabet[group >> 18U];
        result += kAlphabet[group >> 12U & 63U];
        result += i + 1 < bytes.size() ? kAlphabet[group >> 6U & 63U] : '=';
        result += i + 2 < bytes.size() ? kAlphabet[group & 63U] : '=';
    }
    return result;
}

// A header's text as encoded words (RFC 2047 §2: 75 characters each, never splitting a letter), folded.
std::string encodedWords(std::string_view text)
{
    constexpr std::size_t kBytesInWord = 45;
    std::string result;
    while (!text.empty()) {
        std::size_t length = std::min(text.size(), kBytesInWord);
        while (length < text.size() && length > 0
               && (static_cast<unsigned char>(text[length]) & 0xc0U) == 0x80U)
            --length;
        if (length == 0)
            length = std::min(text.size(), kBytesInWord); // no UTF-8 at all
        if (!result.empty())
            result += "\r\n ";
        result += "=?UTF-8?B?" + base64(text.substr(0, length)) + "?=";
        text.remove_prefix(length);
    }
    return result;
}

// A name before an address: where it is more than letters and digits it becomes an encoded word, because then
// no quoting rule applies.
std::string mailbox(std::string_view name, std::string_view address)
{
    if (name.empty())
        return std::string(address);
    const bool isAtoms =
        name.size() < 50 && std::ranges::all_of(name, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ';
        });
    return (isAtoms ? std::string(name) : encodedWords(name)) + "\r\n <" + std::string(address) + ">";
}

void appendQuoted(std::string &line, char c)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    line += '=';
    line += kHex[byte >> 4U];
    line += kHex[byte & 15U];
}

std::string subjectText(std::string_view subject)
{
    const bool isPlain =
        isPlainAscii(subject) && subject.size() < 60 && subject.find("=?") == std::string_view::npos;
    return isPlain ? std::string(subject) : encodedWords(subject);
}

// RFC 2045 §6.7, with CRLF line ends whatever the text had.
std::string quotedPrintable(std::string_view text)
{
    std::string result;
    std::string line;
    const auto endLine = [&] {
        // A blank at the end of a line may be lost on the way.
        if (!line.empty() && (line.back() == ' ' || line.back() == '\t')) {
            const char blank = line.back();
            line.pop_back();
            appendQuoted(line, blank);
        }
        result += line + "\r\n";
        line.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        if (c == '\n') {
            endLine();
            continue;
        }
        if (line.size() + 3 >= kLineLength - 1) {
            result += line + "=\r\n";
            line.clear();
        }
        const bool isPrintable =
            static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7f;
        // A leading dot or « From » is what mail systems change on the way.
        const bool isTouchy = line.empty() && (c == '.' || c == 'F');
        if (c == '=' || !isPrintable || isTouchy)
            appendQuoted(line, c);
        else
            line += c;
    }
    if (!line.empty())
        endLine();
    return result;
}

// RFC 5322 §3.3, in UTC.
std::string mailDate(Instant instant)
{
    using namespace std::chrono;
    constexpr std::array<const char *, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char *, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_days day = floor<days>(instant);
    const year_month_day ymd{day};
    const hh_mm_ss time{floor<seconds>(instant - day)};
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000",
                  kDays[weekday{day}.c_encoding()], unsigned(ymd.day()), kMonths[unsigned(ymd.month()) - 1],
                  int(ymd.year()), int(time.hours().count()), int(time.minutes().count()),
                  int(time.seconds().count()));
    return buffer.data();
}

Error refused(const char *what)
{
    return Error(ErrorCode::InvalidInput, what);
}

} // namespace

Result<std::string> mimeMessage(const QueuedPost &mail, const MailSender &sender)
{
    if (!isMailAddress(mail.post.recipient))
        return refused("not a mail address we send to");
    if (!isMailAddress(sender.address))
        return refused("not a sender's mail address");
    for (const std::string *header : {&mail.post.subject, &mail.post.recipientName, &sender.name})
        if (std::ranges::any_of(*header, isControl))
            return refused("a control character in a mail header");
    const std::string domain = sender.address.substr(sender.address.find('@') + 1);
    std::string message = "Date: " + mailDate(mail.created) + "\r\n";
    message += "From: " + mailbox(sender.name, sender.address) + "\r\n";
    message += "To: " + mailbox(mail.post.recipientName, mail.post.recipient) + "\r\n";
    message += "Message-ID: <post-" + std::to_string(mail.id) + "."
        + std::to_string(mail.created.time_since_epoch().count()) + "@" + domain + ">\r\n";
    message += "Subject: " + subjectText(mail.post.subject) + "\r\n";
    message += "MIME-Version: 1.0\r\n"
               "Content-Type: text/plain; charset=utf-8\r\n"
               "Content-Transfer-Encoding: quoted-printable\r\n"
               "Content-Language: fr\r\n"
               "Auto-Submitted: auto-generated\r\n"
               "\r\n";
    message += quotedPrintable(mail.post.body);
    return message;
}

} // namespace truelle::caisse
