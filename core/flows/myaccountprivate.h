// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/caisseapi.h"
#include "core/flows/myaccountflow.h"
#include "core/flows/stepline.h"
#include "core/session/session.h"

#include <QByteArray>
#include <QTimer>

#include <string_view>

namespace truelle {

// The state machine of « Mon compte utilisateur ». Internal to core/flows.
class MyAccountFlow::Private final : public QObject
{
public:
    Private(MyAccountFlow &flow, AccountRegistry &accounts, AccountKey key);

    [[nodiscard]] const AccountContext *context() const { return m_accounts.find(m_key); }
    [[nodiscard]] std::optional<Error> obstacle() const;
    [[nodiscard]] bool isBusy() const { return m_line.isBusy(); }

    void refresh();
    void change(AccountPatch patch);
    void changePassword(const PasswordChange &change);
    void changeEmail(EmailChange change);
    void sendMobileCode(const std::string &mobile);
    void confirmMobile(const std::string &mobile, const Secret &code);
    void cancelStep() { m_line.cancel(); }

private:
    using Refusal = void (MyAccountFlow::*)(const Error &);

    // The account's way to its caisse; the registry makes it anew where the caisse has moved.
    [[nodiscard]] const CaisseApi *api() const;
    void watchSession();
    void hearSession(SessionState state);
    void hearRemoval(const AccountKey &key);

    // One question of a step. `react` gets the answer once the flow has learnt from it whether the caisse is there; it is
    // not called any more where somebody who heard of that destroyed the flow.
    template<typename T, typename React>
    void ask(Operation<T> *question, React react)
    {
        m_line.ask(question, [this, react = std::move(react)](const Result<T> &answer) {
            const QPointer<Private> self(this);
            learn(answer ? std::nullopt : std::optional(answer.error()));
            if (self)
                react(answer);
        });
    }
    void sendPatch(const AccountPatch &patch);
    void concludePatch(const Result<Account> &account);
    void concludeEmail(const std::string &newEmail);
    void reread(const MobileConfirmation &confirmation);

    // Whether the flow is still there: who hears of the account's facts may destroy it.
    [[nodiscard]] bool take(const Account &account);
    void learn(const std::optional<Error> &failure);
    void tellObstacle();
    void dropReading();
    // The key of what is asked: the same again for the same question after an answer that was lost.
    [[nodiscard]] std::string keyFor(std::string_view kind, std::string_view body);
    void settle(const std::optional<Error> &failure);

    void refuse(Refusal refused, const Error &error);
    void refuseLater(Refusal refused, Error error);

    MyAccountFlow &m_flow;
    AccountRegistry &m_accounts;
    AccountKey m_key;
    QPointer<Session> m_session;
    StepLine m_line;
    QPointer<OperationBase> m_reading;
    bool m_isStale = false; // the caisse has another version than we know
    std::optional<Error> m_unreachable; // what the last question failed with, where nobody answered
    std::optional<ErrorCode> m_toldObstacle;
    QTimer m_again;
    QByteArray m_askedDigest; // of the last change whose outcome is not known
    std::string m_askedKey;
};

} // namespace truelle
