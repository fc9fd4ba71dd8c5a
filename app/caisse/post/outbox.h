// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/post/carrier.h"
#include "app/caisse/post/mime.h"
#include "core/domain/account.h"

#include <filesystem>

// Carriers that leave each message as one file, named by its number: delivered again after a crash, it is the
// same file.
namespace truelle::caisse {

// DIR/outbox/mail/<id>.eml
class MailOutbox final : public Carrier
{
public:
    MailOutbox(std::filesystem::path outbox, MailSender sender);
    [[nodiscard]] Result<void> deliver(const QueuedPost &post, const std::atomic<bool> &isStopping) override;

private:
    std::filesystem::path m_folder;
    MailSender m_sender;
};

// DIR/outbox/letters/<id>.pdf
class LetterOutbox final : public Carrier
{
public:
    LetterOutbox(std::filesystem::path outbox, Caisse caisse);
    [[nodiscard]] Result<void> deliver(const QueuedPost &post, const std::atomic<bool> &isStopping) override;

private:
    std::filesystem::path m_folder;
    Caisse m_caisse;
};

// DIR/outbox/sms/<id>.txt: the number on the first line, an empty line, the text.
class SmsOutbox final : public Carrier
{
public:
    explicit SmsOutbox(std::filesystem::path outbox);
    [[nodiscard]] Result<void> deliver(const QueuedPost &post, const std::atomic<bool> &isStopping) override;

private:
    std::filesystem::path m_folder;
};

} // namespace truelle::caisse
