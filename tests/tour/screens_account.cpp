// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/screens.h"
#include "ui/recovery/recoverypage.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;

namespace {

Screen recovery(const QString &name, const std::function<void(RecoveryPage &)> &prepare)
{
    return {.name = name, .make = [prepare](Theme &theme) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<RecoveryPage>(theme);
                page->setView({.caisseName = u"CIBTP Val-de-Seine"_s,
                               .cibtpIdExample = u"75-123456-01"_s,
                               .email = u"karim.moreau@charpentes-moreau.example"_s});
                prepare(*page);
                return page;
            }};
}

void refuseIdentifier(RecoveryPage &page)
{
    page.open(RecoveryRequest::ConfidentialCode);
    page.findChild<QLineEdit *>(u"recoveryCibtpIdField"_s)->setText(u"75-12"_s);
    Error error(ErrorCode::InvalidInput);
    error.fields = {{"/cibtpId", "invalid"}};
    page.setFailed(error);
}

std::vector<Screen> recoveryScreens()
{
    return {
        recovery(u"recovery-question"_s, [](RecoveryPage &) {}),
        recovery(u"recovery-password"_s, [](RecoveryPage &page) { page.open(RecoveryRequest::PasswordReset); }),
        recovery(u"recovery-code"_s, [](RecoveryPage &page) { page.open(RecoveryRequest::ConfidentialCode); }),
        recovery(u"recovery-code-refused"_s, refuseIdentifier),
        recovery(u"recovery-busy"_s,
                 [](RecoveryPage &page) {
                     page.open(RecoveryRequest::Activation);
                     page.setBusy();
                 }),
        recovery(u"recovery-offline"_s,
                 [](RecoveryPage &page) {
                     page.open(RecoveryRequest::PasswordReset);
                     page.setFailed(Error(ErrorCode::NetworkUnreachable));
                 }),
        recovery(u"recovery-answer"_s,
                 [](RecoveryPage &page) {
                     page.open(RecoveryRequest::PasswordReset);
                     page.setAnswered();
                 }),
        recovery(u"recovery-answer-code"_s,
                 [](RecoveryPage &page) {
                     page.open(RecoveryRequest::ConfidentialCode);
                     page.findChild<QLineEdit *>(u"recoveryCibtpIdField"_s)->setText(u"75-123456-01"_s);
                     page.setAnswered();
                 }),
    };
}

} // namespace

std::vector<Screen> accountScreens()
{
    return recoveryScreens();
}

} // namespace truelle::tour
