// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountquestions.h"

#include "core/session/accountregistry.h"
#include "core/session/session.h"
#include "ui/models/accountwords.h"
#include "ui/services/errortext.h"

#include <QCoreApplication>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::AccountQuestions)
};

// « lea@batiloire.example (CIBTP Val-de-Seine) »
QString named(const AccountContext &account)
{
    return u"%1 (%2)"_s.arg(QString::fromStdString(account.account.email), QString::fromStdString(account.caisse.name));
}

QString troubleWords(const AccountContext &account, const QString &otherwise)
{
    const auto error = account.session->lastError();
    if (!error)
        return otherwise;
    const ErrorWords words = errorWords(*error);
    return words.whatHappened + u' ' + words.whatToDo;
}

QString stateWords(const AccountContext &account)
{
    switch (accountState(account)) {
    case AccountState::SignedIn:
    case AccountState::Connecting: return {};
    case AccountState::SignedInForNow:
        return Words::tr("Le trousseau de cet ordinateur ne garde pas cette session : votre mot de passe sera demandé au "
                         "prochain démarrage.");
    case AccountState::Unreachable:
        return troubleWords(account, Words::tr("La caisse n'a pas répondu. Ce qui a été reçu reste lisible."));
    case AccountState::KeychainLocked:
        return Words::tr("Déverrouillez le trousseau de cet ordinateur, puis synchronisez.");
    case AccountState::SessionEnded:
        return troubleWords(account, Words::tr("La session est terminée. Ce qui a été reçu reste lisible ; reconnectez-vous "
                                               "pour mettre à jour."));
    case AccountState::SignedOut:
        return Words::tr("Ses sites ne s'affichent plus sur cet ordinateur. Reconnectez-vous pour les retrouver.");
    }
    return {};
}

Question signingOut(const QString &text, std::size_t unsaved)
{
    Question question;
    question.title = Words::tr("Se déconnecter");
    question.text = text;
    question.explanation = Words::tr("Les sites concernés ne s'afficheront plus avant votre prochaine connexion.") + u' '
        + Words::tr("%n modification(s) en attente reste(nt) sur cet ordinateur ; elle(s) sera(ont) envoyée(s) alors.",
                    nullptr, int(unsaved));
    question.accept = Words::tr("Se déconnecter");
    question.reject = Words::tr("Rester connecté");
    return question;
}

} // namespace

Question signOutQuestion(const AccountContext &account, std::size_t unsaved)
{
    return signingOut(Words::tr("Se déconnecter de %1 ?").arg(named(account)), unsaved);
}

Question signOutQuestion(std::size_t accounts, std::size_t unsaved)
{
    return signingOut(Words::tr("Se déconnecter de %n compte(s) ?", nullptr, int(accounts)), unsaved);
}

Question removalQuestion(const AccountContext &account, std::size_t unsaved, std::size_t sites)
{
    Question question;
    question.title = Words::tr("Retirer de cet ordinateur");
    question.text = Words::tr("Retirer %1 de cet ordinateur ?").arg(named(account));
    QStringList sentences;
    if (unsaved > 0)
        sentences << Words::tr("%n modification(s) n'a(ont) pas été envoyée(s) à la caisse : elle(s) sera(ont) perdue(s).",
                               nullptr, int(unsaved));
    sentences << (sites > 0 ? Words::tr("Sa session et les données de %n site(s) sont effacées de cet ordinateur.", nullptr,
                                        int(sites))
                            : Words::tr("Sa session et ses données sont effacées de cet ordinateur."));
    sentences << Words::tr("Rien ne change à la caisse : vous pourrez ajouter ce compte à nouveau.");
    question.explanation = sentences.join(u' ');
    question.accept = unsaved > 0 ? Words::tr("Retirer et perdre les modifications") : Words::tr("Retirer de cet ordinateur");
    question.reject = Words::tr("Garder ce compte");
    question.isDangerous = true;
    return question;
}

QString stateAdvice(const AccountContext &account, std::size_t unsaved)
{
    QStringList sentences;
    if (const QString words = stateWords(account); !words.isEmpty())
        sentences << words;
    if (unsaved > 0)
        sentences << Words::tr("%n modification(s) pas encore envoyée(s).", nullptr, int(unsaved));
    return sentences.join(u' ');
}

} // namespace truelle::ui
