// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lettersjourney.h"

#include "tests/support/linkvisitor.h"

#include <QRegularExpression>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

// What the letter with the code says of its site.
const QRegularExpression &codeLetter()
{
    static const QRegularExpression form(
        u"\\b([0-9]{2}-[0-9]{6}-[0-9]{2})\\b.*SIRET du site ([0-9 ]{17}).*\\b([A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4})\\b"_s);
    return form;
}

} // namespace

const QString LettersJourney::kPassword = u"Truelle-2026!"_s;
const QString LettersJourney::kSignIn = u"Connexion à votre espace CIBTP"_s;

QByteArray LettersJourney::startCaisse(int unopened)
{
    const QString sites = QString::number(unopened);
    if (!m_caisse.run({u"seed"_s, u"--sites"_s, u"20"_s, u"--unopened"_s, sites}) || !m_caisse.serve())
        return "the caisse does not start: " + m_caisse.output().toUtf8() + m_caisse.log().toUtf8();
    // The demonstration's own company has two letters as well, and a person who waits for another link.
    for (const QString &letter : post().waitForLetters(2 * (unopened + 1)))
        if (const auto match = codeLetter().match(letter); match.hasMatch() && !letter.contains(u"Toitures Girard"_s))
            m_letters.append({match.captured(1), match.captured(2), match.captured(3)});
    if (m_letters.size() != unopened)
        return "of " + sites.toUtf8() + " sites there are letters of " + QByteArray::number(m_letters.size());
    const auto started = m_browser.start(m_caisse.caFile());
    m_hasBrowser = started == BrowserProcess::Start::Ready;
    if (started == BrowserProcess::Start::NotInstalled)
        qInfo("no Chromium is installed: the caisse's pages are used without a browser");
    return started == BrowserProcess::Start::Failed ? "Chromium does not start" : QByteArray();
}

bool LettersJourney::killAndServe()
{
    const int port = m_caisse.port();
    m_caisse.kill();
    return m_caisse.serve(port);
}

LettersJourney::Letters LettersJourney::nextLetters()
{
    return m_letters.isEmpty() ? Letters() : m_letters.takeFirst();
}

bool LettersJourney::followsMail(const QString &to, const QString &part, const QString &button)
{
    const QString link = post().waitForMail(to, part).link(part);
    if (link.isEmpty())
        return false;
    if (m_hasBrowser)
        return m_browser.open(link) && m_browser.press(button);
    LinkVisitor visitor(m_caisse.endpoint());
    return visitor.open(link).contains(button) && !visitor.follow(link).isEmpty();
}

bool LettersJourney::start(ProgramRun &computer)
{
    Options options;
    options.caisse = QString::fromStdString(m_caisse.endpoint().baseUrl);
    options.caFile = m_caisse.caFile();
    computer.start(options);
    return m_person.waitForText(kSignIn);
}

bool LettersJourney::startAfresh()
{
    m_computer = std::make_unique<ProgramRun>();
    const bool isThere = start(*m_computer);
    m_person.restartCounting();
    return isThere;
}

bool LettersJourney::endBoth()
{
    m_computer->quit();
    return killAndServe() && start(*m_computer);
}

bool LettersJourney::identifies(const Letters &letters, const QString &codeName)
{
    return m_person.fill(u"Identifiant CIBTP"_s, letters.cibtpId) && m_person.fill(u"Numéro de SIRET"_s, letters.siret)
        && m_person.fill(codeName, letters.code) && m_person.click(u"Valider"_s);
}

bool LettersJourney::signsIn(const QString &email, const QString &password)
{
    return m_person.waitForText(kSignIn) && m_person.fill(u"Adresse électronique"_s, email)
        && m_person.fill(u"Mot de passe"_s, password) && m_person.click(u"Connexion"_s);
}

bool LettersJourney::tabsAndTypes(const QString &name, const QString &text)
{
    return m_person.tabTo(name) && m_person.type(text);
}

} // namespace truelle
