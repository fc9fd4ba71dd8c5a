// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace truelle::ui {

class Card;
class TextLabel;
class Theme;

// The tab « Connexion et contact » (guide): who one is for the caisse, and what can be modified of it.
class AccountOverview final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountOverview(const Theme &theme, QWidget *parent = nullptr);

    void show(const Account &account, Date today);
    enum class Changing { Possible, Impossible };
    // `reason` is what the buttons' descriptions tell then.
    void setChanging(Changing changing, const QString &reason);
    // Where the keyboard goes when a form has been left.
    void focusEmail();
    void focusPassword();
    void focusContact();

Q_SIGNALS:
    void emailRequested();
    void passwordRequested();
    void contactRequested();

private:
    // A label above what it is about.
    struct Fact
    {
        TextLabel *value = nullptr;
        QWidget *mark = nullptr; // « certifié », beside the value
        TextLabel *markText = nullptr;
    };
    [[nodiscard]] Card *addCard(QVBoxLayout &column, const QString &title, QGridLayout **facts, QVBoxLayout **inside);
    [[nodiscard]] Fact addFact(QGridLayout &facts, int place, const QString &name, const QString &label);
    [[nodiscard]] QPushButton *makeButton(const QString &name, const QString &text, QWidget *parent);
    void buildSignIn(QVBoxLayout &column);
    void buildContact(QVBoxLayout &column);
    static void setMark(const Fact &fact, const QString &words);

    const Theme &m_theme;
    Fact m_email;
    Fact m_lastName;
    Fact m_firstName;
    Fact m_landline;
    Fact m_mobile;
    QPushButton *m_changeEmail = nullptr;
    QPushButton *m_changePassword = nullptr;
    QPushButton *m_changeContact = nullptr;
};

} // namespace truelle::ui
