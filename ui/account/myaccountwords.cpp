// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/myaccountwords.h"

#include "core/domain/phonenumber.h"
#include "ui/models/delegationwords.h"
#include "ui/services/errortext.h"

#include <QCoreApplication>

namespace truelle::ui {

namespace {

struct AccountWords
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::AccountWords)
};

// The caisse sends its mail as long before; the warning stands as long.
constexpr std::chrono::days kWarnedAhead{30};

} // namespace

QString numberWords(const std::string &e164)
{
    return QString::fromStdString(formattedPhoneNumber(e164, "FR"));
}

QString factWords(const QString &fact)
{
    return fact.isEmpty() ? AccountWords::tr("Non renseigné") : fact;
}

CertificationWords certificationWords(const std::optional<Date> &until, Date today)
{
    if (!until)
        return {};
    const QString day = dayWords(*until);
    if (*until < today)
        return {AccountWords::tr("Certification échue depuis le %1").arg(day),
                AccountWords::tr("La certification de votre adresse électronique est échue depuis le %1").arg(day)};
    CertificationWords words{AccountWords::tr("Certifiée jusqu'au %1").arg(day), {}};
    if (*until - today <= kWarnedAhead)
        words.warning = AccountWords::tr("La certification de votre adresse électronique est à renouveler avant le %1").arg(day);
    return words;
}

ObstacleWords obstacleWords(const Error &obstacle)
{
    return {errorWords(obstacle).whatHappened,
            isSignInNeeded(obstacle) ? AccountWords::tr("Se connecter") : AccountWords::tr("Réessayer")};
}

bool isSignInNeeded(const Error &obstacle)
{
    return obstacle.code == ErrorCode::SessionEnded || obstacle.code == ErrorCode::RefreshReused;
}

std::vector<std::string> ownWords(const Account &account, const Caisse &caisse)
{
    std::vector<std::string> words;
    for (const std::string &word : {account.email, account.email.substr(0, account.email.find('@')), account.lastName,
                                    account.firstName, account.firmName, caisse.name})
        if (!word.empty())
            words.push_back(word);
    return words;
}

} // namespace truelle::ui
