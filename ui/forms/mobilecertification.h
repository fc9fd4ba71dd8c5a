// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/domain/phonenumber.h"
#include "core/wire/openingwire.h"
#include "ui/forms/editing.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace truelle::ui {

class BusyButton;
class Card;
class FormField;
class IconLabel;
class InlineMessage;
class PhoneField;
class TextLabel;
class Theme;

// « Certifier » under a field for a mobile number (guide): the button appears with a mobile number and is gone with it;
// the code that came by SMS is typed back; a certified number bears a mark, which another number does not. It knows no
// network: its owner answers each request with one of the set…() below.
class MobileCertification final : public QWidget
{
    Q_OBJECT

public:
    // Follows `field`, which must outlive it.
    MobileCertification(const Theme &theme, const Clock &clock, PhoneField &field, QWidget *parent = nullptr);

    // The number the caisse has as certified, in E.164; empty where there is none.
    void setCertified(const std::string &e164);
    // Whether the number in the field is the certified one.
    [[nodiscard]] bool isCertified() const;
    // Whether a code is being waited for or typed.
    [[nodiscard]] bool isOpen() const;

    // A code is on its way; also for a page that is shown again.
    void setChallenge(const MobileChallenge &challenge);
    // certified(), or how many tries are left.
    void setConfirmation(const MobileConfirmation &confirmation);
    // The last request failed. What was typed stays.
    void setFailed(const Error &error);
    void setEditing(Editing editing);
    // Closes the panel without a word; the number stays uncertified.
    void close();

Q_SIGNALS:
    // Also for « Renvoyer le code »: the last code is void then.
    void codeRequested(const std::string &e164);
    void confirmationRequested(const std::string &e164, const truelle::Secret &code);
    // The person gave up, or changed the number, while an answer was awaited: it is not wanted any more.
    void requestAbandoned();
    void certified(const std::string &e164);

protected:
    void timerEvent(QTimerEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Stage { Idle, Sending, CodeAwaited, Confirming };

    void buildMark();
    void buildPanel();
    void layOutPanel();
    void follow();
    void ask();
    void confirm();
    void giveUp();
    void enter(Stage stage);
    void tell();
    [[nodiscard]] bool isExpired() const;

    const Theme &m_theme;
    const Clock &m_clock;
    PhoneField &m_phone;
    std::string m_number; // the mobile number in the field, or empty
    std::string m_certified;
    Stage m_stage = Stage::Idle;
    Editing m_editing = Editing::Free;
    std::optional<Instant> m_until; // of the code that was sent last
    int m_triesLeft = 0;
    int m_sendsLeft = 0;
    QBasicTimer m_second;
    QWidget *m_offer = nullptr;
    BusyButton *m_certify = nullptr;
    QWidget *m_mark = nullptr;
    TextLabel *m_markText = nullptr;
    InlineMessage *m_message = nullptr;
    Card *m_panel = nullptr;
    TextLabel *m_sent = nullptr;
    QLineEdit *m_code = nullptr;
    FormField *m_codeField = nullptr;
    BusyButton *m_confirm = nullptr;
    TextLabel *m_left = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace truelle::ui
