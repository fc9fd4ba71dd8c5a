// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/browserprocess.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/postbox.h"
#include "tests/support/programrun.h"
#include "tests/support/windowdriver.h"

#include <QObject>

#include <map>
#include <memory>

namespace truelle {

// What journeys on the rights of the one-site company stand on: a caisse, its post, a browser for its pages, and people
// who each have a computer of their own; one of them at a time sits at the windows.
class RightsJourney : public QObject
{
protected:
    static const QString kPassword;
    static const QString kOwner; // the company's administrator
    static const QString kFirm; // the administrator of its firm
    static const QString kSiret; // of the company's site
    static const QString kChooser;
    static const QString kList;
    static const QString kRights; // how the tables of rights begin: « Droits de … », « Droits par … »

    // For QVERIFY2: what went wrong, empty where nothing did.
    [[nodiscard]] QByteArray startCaisse();
    // At their own computer, signed in and up to date; with the site of the company open, where it is theirs.
    [[nodiscard]] bool sitsDown(const QString &email);
    // « Gérer les droits d'accès » of the site that is open.
    [[nodiscard]] bool opensTheList();
    // Finds somebody in the list, whoever else is in it.
    [[nodiscard]] bool looksFor(const QString &words);
    // What the newcomer does with the mail: follows its link, says who they are, chooses a password. In a real browser where one is
    // installed; else the page's form is sent without one, and the test says so.
    [[nodiscard]] bool followsActivation(const QString &email, const QString &lastName, const QString &firstName);
    [[nodiscard]] QByteArray browserProblem() const { return m_browser.problem(); }
    // Every feature of the table of rights in front, with its level in the words assistive tools say.
    [[nodiscard]] QStringList shownRights() const;
    [[nodiscard]] PostBox post() const { return PostBox(m_caisse.dataFolder()); }
    // Whoever sits at the windows leaves.
    void standsUp();

    CaisseProcess m_caisse;
    WindowDriver m_person;

private:
    [[nodiscard]] bool entersTheSite();
    BrowserProcess m_browser;
    bool m_hasBrowser = false;
    std::map<QString, std::unique_ptr<ProgramRun>> m_computers; // by who has them
};

} // namespace truelle
