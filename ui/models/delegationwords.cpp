// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/delegationwords.h"

#include "ui/models/alertwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::DelegationWords)
};

} // namespace

Date fromQDate(QDate date)
{
    return std::chrono::year{date.year()} / date.month() / date.day();
}

QString dayWords(Date date)
{
    //: a day in a list, as in « 16 avr. 2026 »
    return QLocale().toString(toQDate(date), Words::tr("d MMM yyyy"));
}

QString dayAndTimeWords(Instant instant)
{
    //: a day and a time of it
    return Words::tr("%1 à %2").arg(dayWords(parisDate(instant)), toParisTime(instant).time().toString(u"HH:mm"_s));
}

QString levelTitle(AccessLevel level)
{
    switch (level) {
    case AccessLevel::None: return Words::tr("Aucun droit");
    case AccessLevel::Consult: return Words::tr("Consultation");
    case AccessLevel::Update: return Words::tr("Mise à jour");
    }
    return {};
}

QString levelWords(AccessLevel level)
{
    switch (level) {
    case AccessLevel::None: return Words::tr("aucun droit");
    case AccessLevel::Consult: return Words::tr("consultation");
    case AccessLevel::Update: return Words::tr("mise à jour");
    }
    return {};
}

QString roleWords(const Delegation &delegation)
{
    return delegation.isAdministrator ? Words::tr("Administrateur") : Words::tr("Utilisateur");
}

QString statusWords(DelegationStatus status)
{
    switch (status) {
    case DelegationStatus::AwaitingActivation: return Words::tr("En attente d'activation");
    case DelegationStatus::Upcoming: return Words::tr("À venir");
    case DelegationStatus::Active: return Words::tr("Actif");
    case DelegationStatus::Suspended: return Words::tr("Suspendu");
    case DelegationStatus::Inactive: return Words::tr("Inactif");
    }
    return {};
}

QString pendingWords(PendingState state)
{
    switch (state) {
    case PendingState::None: return {};
    case PendingState::Waiting: return Words::tr("En attente du réseau");
    case PendingState::Sending: return Words::tr("Envoi en cours");
    case PendingState::Refused: return Words::tr("Refusé");
    case PendingState::Conflict: return Words::tr("Modifié entre-temps");
    }
    return {};
}

QString personWords(const Beneficiary &beneficiary)
{
    const std::string name = beneficiary.displayName();
    return name.empty() ? Words::tr("Nom pas encore reçu") : QString::fromStdString(name);
}

} // namespace truelle::ui
