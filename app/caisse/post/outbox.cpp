// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/outbox.h"

#include "app/caisse/post/durablefile.h"
#include "app/caisse/post/letter.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

std::filesystem::path fileOf(const std::filesystem::path &folder, const QueuedPost &post, const char *ending)
{
    return folder / (std::to_string(post.id) + ending);
}

bool isPhoneNumber(std::string_view text)
{
    return text.size() >= 8 && text.size() <= 16 && text.front() == '+'
        && std::ranges::all_of(text.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

MailOutbox::MailOutbox(std::filesystem::path outbox, MailSender sender)
    : m_folder(std::move(outbox) / "mail"), m_sender(std::move(sender))
{
}

Result<void> MailOutbox::deliver(const QueuedPost &post, const std::atomic<bool> &)
{
    const auto message = mimeMessage(post, m_sender);
    return message ? writeDurably(fileOf(m_folder, post, ".eml"), *message) : message.error();
}

LetterOutbox::LetterOutbox(std::filesystem::path outbox, Caisse caisse)
    : m_folder(std::move(outbox) / "letters"), m_caisse(std::move(caisse))
{
}

Result<void> LetterOutbox::deliver(const QueuedPost &post, const std::atomic<bool> &)
{
    const auto letter = letterPdf(post, m_caisse);
    return letter ? writeDurably(fileOf(m_folder, post, ".pdf"), *letter) : letter.error();
}

SmsOutbox::SmsOutbox(std::filesystem::path outbox) : m_folder(std::move(outbox) / "sms") { }

Result<void> SmsOutbox::deliver(const QueuedPost &post, const std::atomic<bool> &)
{
    if (!isPhoneNumber(post.post.recipient))
        return Error(ErrorCode::InvalidInput, "not a telephone number");
    return writeDurably(fileOf(m_folder, post, ".txt"), post.post.recipient + "\n\n" + post.post.body + "\n");
}

} // namespace truelle::caisse
