// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/letterwizards.h"

#include "core/domain/email.h"
#include "core/flows/associationflow.h"
#include "ui/models/alertwords.h"
#include "ui/services/dialogservice.h"
#include "ui/signin/resumepage.h"
#include "ui/wizards/accountpage.h"
#include "ui/wizards/associationwizard.h"
#include "ui/wizards/openingwizard.h"

#include <QLocale>
#include <QStackedWidget>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString titleOf(const OpeningDraft &draft)
{
    for (const std::string &name : {draft.memberName, draft.cibtpId, draft.siret})
        if (!name.empty())
            return QString::fromStdString(name);
    return LetterWizards::tr("Ouverture à peine commencée");
}

QString stageWords(OpeningStage stage)
{
    switch (stage) {
    case OpeningStage::Identification:
        return LetterWizards::tr("Étape 1/2");
    case OpeningStage::Details:
        return LetterWizards::tr("Étape 2/2");
    case OpeningStage::WaitingForActivation:
        return LetterWizards::tr("En attente d'activation");
    case OpeningStage::Activated:
        return LetterWizards::tr("Compte activé");
    }
    return {};
}

QString detailOf(const OpeningDraft &draft)
{
    const QString day = QLocale().toString(toParisTime(draft.startedAt).date(), LetterWizards::tr("d MMM yyyy"));
    return stageWords(draft.stage) % u" · "_s % day % u" · "_s % QString::fromStdString(draft.caisse.name);
}

} // namespace

LetterWizards::LetterWizards(Parts parts, QStackedWidget &stack)
    : QObject(&stack)
    , m_parts(parts)
    , m_stack(stack)
{
}

std::vector<OpeningDraft> LetterWizards::unfinished() const
{
    auto drafts = OpeningFlow::unfinished(m_parts.openings.desk);
    return drafts ? *std::move(drafts) : std::vector<OpeningDraft>();
}

QString LetterWizards::unfinishedWords() const
{
    const auto drafts = unfinished();
    if (drafts.empty())
        return {};
    if (drafts.size() > 1)
        return tr("%n ouverture(s) commencée(s) sur cet ordinateur.", nullptr, static_cast<int>(drafts.size()));
    return titleOf(drafts.front()) % u" · "_s % detailOf(drafts.front());
}

void LetterWizards::createSpace(const DiscoveredCaisse &caisse)
{
    m_caisse = caisse;
    if (unfinished().empty())
        open(std::make_unique<OpeningFlow>(m_parts.openings, caisse));
    else
        choose();
}

void LetterWizards::resume(const DiscoveredCaisse &caisse)
{
    m_caisse = caisse;
    const auto drafts = unfinished();
    if (drafts.size() == 1)
        resume(QString::fromStdString(drafts.front().id));
    else
        createSpace(caisse);
}

void LetterWizards::choose()
{
    auto *page = new ResumePage(m_parts.theme);
    std::vector<UnfinishedOpening> openings;
    for (const OpeningDraft &draft : unfinished())
        openings.push_back({QString::fromStdString(draft.id), titleOf(draft), detailOf(draft)});
    page->setOpenings(openings);
    connect(page, &ResumePage::openingChosen, this, qOverload<const QString &>(&LetterWizards::resume));
    connect(page, &ResumePage::abandonRequested, this, &LetterWizards::abandon);
    connect(page, &ResumePage::newOpeningRequested, this,
            [this] { open(std::make_unique<OpeningFlow>(m_parts.openings, *m_caisse)); });
    connect(page, &ResumePage::backRequested, this, &LetterWizards::left);
    stand(page);
}

void LetterWizards::resume(const QString &id)
{
    const auto drafts = unfinished();
    const auto draft = std::ranges::find(drafts, id.toStdString(), &OpeningDraft::id);
    if (draft != drafts.end())
        open(std::make_unique<OpeningFlow>(m_parts.openings, *draft));
    else
        Q_EMIT left();
}

void LetterWizards::abandon(const QString &id)
{
    const Question question{.title = tr("Abandonner cette ouverture"),
                            .text = tr("Abandonner cette ouverture ?"),
                            .explanation = tr("Ce qui a été saisi est effacé de cet ordinateur. Vos courriers restent valables : "
                                              "vous pourrez recommencer."),
                            .accept = tr("Abandonner l'ouverture"),
                            .reject = tr("La garder"),
                            .isDangerous = true};
    m_parts.dialogs.ask(m_page, question, [this, id] {
        const auto drafts = unfinished();
        const auto draft = std::ranges::find(drafts, id.toStdString(), &OpeningDraft::id);
        if (draft != drafts.end())
            OpeningFlow(m_parts.openings, *draft).abandon();
        if (unfinished().empty())
            Q_EMIT left();
        else
            choose();
    });
}

void LetterWizards::settle(const DiscoveredCaisse &caisse, const QString &email)
{
    const std::string address = normalisedMailAddress(email.toStdString());
    for (const OpeningDraft &draft : unfinished())
        if (draft.stage == OpeningStage::WaitingForActivation && draft.endpoint.baseUrl == caisse.endpoint.baseUrl
            && normalisedMailAddress(draft.email) == address)
            OpeningFlow(m_parts.openings, draft).abandon();
}

void LetterWizards::open(std::unique_ptr<OpeningFlow> flow)
{
    auto *wizard = new OpeningWizard(m_parts.theme, m_parts.openings.clock, std::move(flow));
    connect(wizard, &OpeningWizard::left, this, &LetterWizards::left);
    connect(wizard, &OpeningWizard::signInWanted, this, [this, wizard](const QString &email) {
        const OpeningDraft draft = wizard->flow().draft();
        Q_EMIT signInWanted({draft.endpoint, draft.caisse, std::nullopt}, email);
    });
    wizard->setRecovery(WizardFrame::Recovery::Offered);
    connect(wizard, &WizardFrame::recoveryWanted, this,
            [this](RecoveryRequest what) { Q_EMIT recoveryWanted(what, {}); });
    stand(wizard);
}

void LetterWizards::associate(const DiscoveredCaisse &caisse)
{
    auto *wizard = new AssociationWizard(
        m_parts.theme, std::make_unique<AssociationFlow>(m_parts.openings.accounts, caisse), QString());
    connect(wizard, &AssociationWizard::cancelled, this, &LetterWizards::left);
    connect(wizard, &AssociationWizard::done, this, &LetterWizards::associated);
    wizard->setRecovery(WizardFrame::Recovery::Offered);
    connect(wizard, &WizardFrame::recoveryWanted, this,
            [this, wizard](RecoveryRequest what) { Q_EMIT recoveryWanted(what, wizard->account().email().trimmed()); });
    stand(wizard);
}

void LetterWizards::stand(QWidget *page)
{
    const QPointer<QWidget> last = m_page;
    m_page = page;
    m_stack.addWidget(page);
    m_stack.setCurrentWidget(page);
    if (last)
        last->deleteLater();
}

void LetterWizards::leave()
{
    if (m_page)
        m_page->deleteLater();
    m_page.clear();
}

} // namespace truelle::ui
