// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/outbox.h"

#include "app/caisse/post/letter.h"
#include "app/caisse/tls/privatefile.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

Result<void> leave(const std::filesystem::path &folder, const std::string &name, std::string_view content)
{
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    return writePrivateFile(folder / name, content);
}

bool isPhoneNumber(std::string_view text)
{
    return text.size() >= 8 && text.size() <= 16 && text.front() == '+'
        && std::ranges::all_of(text.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

MailOutbox::MailOutbox(std::filesystem::path outbox, MailSender sender)
    : m_folder(std::move(outbox) / "mail")
    , m_sender(std::move(sender))
{
}

Result<void> MailOutbox::deliver(const QueuedPost &post, const std::atomic<bool> &)
{
    const auto message = mimeMessage(post, m_sender);
    return message ? leave(m_folder, std::to_string(post.id) + ".eml", *message) : message.error();
}

LetterOutbox::LetterOutbox(std::filesystem::path outbox, Caisse caisse)
    : m_folder(std::move(outbox) / "letters")
    , m_caisse(std::move(caisse))
{
}

Result<void> LetterOutbox::deliver(const QueuedPost &post, const std::atomic<bool> &)
{
    const auto letter = letterPdf(post, m_caisse);
    return letter ? leave(m_folder, std::to_string(post.id) + ".pdf", *letter) : letter.error();
}

SmsOutbox::SmsOutbox(std::filesystem::path outbox)
    : m_folder(std::move(outbox) / "sms")
{
}

Result<void> SmsOutbox::deliver(const QueuedPost &post, const std::atomic<bool> &)
{
    if (!isPhoneNumber(post.post.recipient))
        return Error(ErrorCode::InvalidInput, "not a telephone number");
    return leave(m_folder, std::to_string(post.id) + ".txt",
                 post.post.recipient + "\n\n" + post.post.body + "\n");
}

} // namespace truelle::caisse
