// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/browserprocess.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/postbox.h"
#include "tests/support/programrun.h"
#include "tests/support/windowdriver.h"

#include <QObject>

#include <memory>

namespace truelle {

// What journeys from the two letters of a site stand on: a caisse with sites whose space nobody has opened, its post, a
// browser for its pages, and somebody at the program's windows.
class LettersJourney : public QObject
{
protected:
    static const QString kPassword;
    static const QString kSignIn; // the heading of the first page

    // One site, as its letters tell of it.
    struct Letters
    {
        QString cibtpId;
        QString siret; // with blanks, as it is printed
        QString code;
    };

    // For QVERIFY2: what went wrong, empty where nothing did. Skips nothing: canReadLetters() first.
    [[nodiscard]] QByteArray startCaisse(int unopened);
    // Without a warning, and up again at the same port.
    [[nodiscard]] bool killAndServe();
    [[nodiscard]] PostBox post() const { return PostBox(m_caisse.dataFolder()); }
    // Of the next site that no test has used.
    [[nodiscard]] Letters nextLetters();
    // What a person does with the newest mail of this kind: follows its link and presses the button of the page. In a real
    // browser where one is installed; else the page's form is sent without one, and the test says so.
    [[nodiscard]] bool followsMail(const QString &to, const QString &part, const QString &button);

    // The program's next start at this computer, at the page that asks who one is.
    [[nodiscard]] bool start(ProgramRun &computer);
    // A computer that nobody has used the program on.
    [[nodiscard]] bool startAfresh();
    // The program is ended, the caisse is killed; both are there again, at the same page.
    [[nodiscard]] bool endBoth();

    // Each of these fills what a person types there, and validates; waits for nothing.
    [[nodiscard]] bool identifies(const Letters &letters, const QString &codeName);
    [[nodiscard]] bool signsIn(const QString &email, const QString &password);
    // By keyboard alone: on to the field of that name, and what goes into it.
    [[nodiscard]] bool tabsAndTypes(const QString &name, const QString &text);

    CaisseProcess m_caisse;
    BrowserProcess m_browser;
    bool m_hasBrowser = false;
    std::unique_ptr<ProgramRun> m_computer;
    WindowDriver m_person;

private:
    QList<Letters> m_letters;
};

} // namespace truelle
