// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QString>
#include <QWidget>

class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QPushButton;

namespace truelle::ui {

class Theme;
enum class SchemePreference;

// The strip at the window's head: the program, for whom and at which caisse one acts, and the account's menu.
class HeaderBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HeaderBar(Theme &theme, QWidget *parent = nullptr);

    // « Cabinet Comptagestion · CIBTP Val-de-Seine » and the person's name, as data: shown literally. Nobody's name: of
    // several accounts none is meant more than the others.
    void setActing(const QString &context, const QString &person);
    void setScheme(SchemePreference preference);
    void setLanguage(const QString &language); // "fr" or "en"
    // « Se déconnecter » ends one session or several.
    void setAccountCount(int open);
    // Adds an entry of the demonstration above « Se déconnecter ».
    void addMenuAction(QAction *action);

Q_SIGNALS:
    void schemeChosen(truelle::ui::SchemePreference preference);
    void languageChosen(const QString &language);
    void myAccountRequested();
    void accountsRequested();
    void associateRequested();
    void addAccountRequested();
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildMenu();
    void addEntry(const QString &objectName, const QString &text, Icon icon, void (HeaderBar::*requested)());
    QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text, const QVariant &value);

    Theme &m_theme;
    QLabel *m_mark;
    QLabel *m_context;
    QPushButton *m_account;
    QMenu *m_menu;
    QActionGroup *m_schemes = nullptr;
    QActionGroup *m_languages = nullptr;
    QAction *m_signOut = nullptr;
};

} // namespace truelle::ui
