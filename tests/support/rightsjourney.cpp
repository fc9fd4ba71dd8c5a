// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rightsjourney.h"

#include "tests/support/linkvisitor.h"

#include <QAbstractItemView>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {
const QString kSignIn = u"Connexion à votre espace CIBTP"_s;
const QString kChangeSite = u"Changer de tiers"_s; // stands in every space
}

const QString RightsJourney::kPassword = u"Truelle-2026!"_s;
const QString RightsJourney::kOwner = u"karim.moreau@charpentes-moreau.example"_s;
const QString RightsJourney::kFirm = u"admin@comptagestion.example"_s;
const QString RightsJourney::kSiret = u"99271828800010"_s;
const QString RightsJourney::kChooser = u"Choix de l'adhérent et du site déclarant"_s;
const QString RightsJourney::kList = u"Liste des bénéficiaires de délégation"_s;
const QString RightsJourney::kRights = u"Droits"_s;

QByteArray RightsJourney::startCaisse()
{
    if (!m_caisse.run({u"seed"_s, u"--sites"_s, u"20"_s}) || !m_caisse.serve())
        return "the caisse does not start: " + m_caisse.output().toUtf8() + m_caisse.log().toUtf8();
    const auto started = m_browser.start(m_caisse.caFile());
    m_hasBrowser = started == BrowserProcess::Start::Ready;
    if (started == BrowserProcess::Start::NotInstalled)
        qInfo("no Chromium is installed: the caisse's pages are used without a browser");
    return started == BrowserProcess::Start::Failed ? "Chromium does not start" : QByteArray();
}

void RightsJourney::standsUp()
{
    for (const auto &[email, computer] : m_computers)
        computer->quit();
}

bool RightsJourney::sitsDown(const QString &email)
{
    standsUp();
    std::unique_ptr<ProgramRun> &computer = m_computers[email];
    const bool isFirstTime = !computer;
    if (isFirstTime)
        computer = std::make_unique<ProgramRun>();
    Options options;
    options.caisse = QString::fromStdString(m_caisse.endpoint().baseUrl);
    options.caFile = m_caisse.caFile();
    computer->start(options);
    if (isFirstTime
        && !(m_person.waitForText(kSignIn) && m_person.fill(u"Adresse électronique"_s, email)
             && m_person.fill(u"Mot de passe"_s, kPassword) && m_person.press(Qt::Key_Return)))
        return false;
    if (!isFirstTime && !(m_person.waitForText(u"Synchroniser"_s) && m_person.press(Qt::Key_F5)))
        return false;
    return m_person.waitForText(u"À jour"_s) && entersTheSite();
}

bool RightsJourney::entersTheSite()
{
    if (m_person.shows(kChangeSite) || !m_person.findView(kChooser))
        return true;
    return m_person.fill(u"Filtrer les sites déclarants"_s, kSiret) && m_person.waitForRows(kChooser, 1)
        && m_person.press(Qt::Key_Return) && m_person.waitForText(kChangeSite);
}

bool RightsJourney::opensTheList()
{
    return m_person.click(u"Gérer les droits d'accès"_s) && m_person.waitForText(kList);
}

bool RightsJourney::looksFor(const QString &words)
{
    return m_person.fill(u"Recherche"_s, words) && m_person.waitForRows(kList, 1);
}

bool RightsJourney::followsActivation(const QString &email, const QString &lastName, const QString &firstName)
{
    const QString link = post().waitForMail(email, u"/activation/"_s).link(u"/activation/"_s);
    const QString done = u"Votre compte est activé"_s;
    if (link.isEmpty())
        return false;
    if (m_hasBrowser)
        return m_browser.open(link) && m_browser.fill(u"Nom *"_s, lastName) && m_browser.fill(u"Prénom *"_s, firstName)
            && m_browser.fill(u"Mot de passe *"_s, kPassword) && m_browser.fill(u"Confirmez le mot de passe *"_s, kPassword)
            && m_browser.press(u"Activer mon compte"_s) && m_browser.text().contains(done);
    LinkVisitor visitor(m_caisse.endpoint());
    return visitor.choosePassword(link, kPassword, lastName, firstName).contains(done);
}

QStringList RightsJourney::shownRights() const
{
    QStringList rights;
    const QAbstractItemView *view = m_person.findView(kRights);
    const QAbstractItemModel *model = view ? view->model() : nullptr;
    for (int group = 0; model && group < model->rowCount(); ++group) {
        const QModelIndex parent = model->index(group, 0);
        for (int row = 0; row < model->rowCount(parent); ++row)
            rights << model->index(row, 0, parent).data(Qt::AccessibleTextRole).toString();
    }
    return rights;
}

} // namespace truelle
