// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/flows/recoveryflow.h"
#include "ui/signin/entrancepage.h"

#include <array>

class QPushButton;

namespace truelle::ui {

class ChoiceButton;
class InlineMessage;
class RecoveryForm;
class TextLabel;

struct RecoveryView
{
    QString caisseName;
    QString cibtpIdExample; // the caisse's, may be empty
    QString email; // filled in, may be empty
};

// « Mot de passe oublié ? » (guide): the question « Quelle est votre situation ? », the request that fits, and what to
// do next; also the activation link once more. It knows no caisse: its owner gives the view, answers requested() and
// says how it ended.
class RecoveryPage final : public EntrancePage
{
    Q_OBJECT
public:
    explicit RecoveryPage(const Theme &theme, QWidget *parent = nullptr);

    // The question; what was typed before goes.
    void setView(const RecoveryView &view);
    // One request's form without the question.
    void open(RecoveryRequest what);
    // What open() and a press of its button do.
    void openAndAsk(RecoveryRequest what);
    // From a request to its end the form stays readable and nothing can be asked twice.
    void setBusy();
    // In the form, with what was typed; silent where the person gave up.
    void setFailed(const Error &error);
    // The neutral answer.
    void setAnswered();
    // The address as it was typed last, for the sign-in page.
    [[nodiscard]] QString email() const { return m_email; }

Q_SIGNALS:
    void requested(truelle::RecoveryRequest what, const QString &subject);
    // Escape or « Annuler » while busy.
    void cancelRequested();
    // Back to where the person came from.
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Stage { Question, Form, Answer };
    static constexpr std::size_t kRequests = 3;

    void buildHead();
    void buildQuestion();
    void buildForms();
    void buildAnswer();
    [[nodiscard]] ChoiceButton *addSituation(const QString &name, const QString &sentence, RecoveryRequest what);
    [[nodiscard]] RecoveryForm &form() const { return *m_forms[static_cast<std::size_t>(m_what)]; }
    void enter(Stage stage);
    void focusFirst();
    void goBack();
    void ask(RecoveryRequest what, const QString &subject);

    const Theme &m_theme;
    Stage m_stage = Stage::Question;
    RecoveryRequest m_what = RecoveryRequest::PasswordReset;
    bool m_hasQuestion = true; // the form was reached by it, and leads back to it
    QString m_email;
    TextLabel *m_caisse = nullptr;
    TextLabel *m_title = nullptr;
    QPushButton *m_back = nullptr;
    InlineMessage *m_message = nullptr;
    QWidget *m_question = nullptr;
    ChoiceButton *m_first = nullptr;
    ChoiceButton *m_second = nullptr;
    std::array<RecoveryForm *, kRequests> m_forms{}; // by RecoveryRequest
    QWidget *m_answer = nullptr;
    TextLabel *m_answerText = nullptr;
    TextLabel *m_answerNext = nullptr;
    QPushButton *m_toSignIn = nullptr;
};

} // namespace truelle::ui
