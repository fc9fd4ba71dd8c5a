// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/recoverywords.h"

#include <QCoreApplication>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RecoveryTexts
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::RecoveryTexts)

public:
    static QString codeLead();
    static QString notReceived();
};

QString RecoveryTexts::codeLead()
{
    const QStringList parts{
        tr("Avant de demander un nouveau code confidentiel, savez-vous où trouver votre code actuel ?"),
        tr("- Nouvel adhérent : votre code confidentiel figure sur le deuxième courrier envoyé."),
        tr("- Vous aviez accès à l'ancien espace sécurisé : saisissez le mot de passe du compte internet que vous "
           "utilisiez sur votre ancien espace sécurisé."),
        QString(),
        tr("Si vous ne connaissez pas votre code confidentiel, saisissez ici votre identifiant et cliquez sur « Recevoir "
           "mon code confidentiel par courrier ». Un nouveau code confidentiel vous sera adressé par courrier à votre "
           "adresse.")};
    return parts.join(u'\n');
}

QString RecoveryTexts::notReceived()
{
    return tr("Rien reçu après quelques minutes ? Regardez dans les courriers indésirables et vérifiez l'adresse, puis "
              "faites une nouvelle demande.");
}

} // namespace

RecoveryWords recoveryWords(RecoveryRequest what)
{
    switch (what) {
    case RecoveryRequest::PasswordReset:
        return {RecoveryTexts::tr("Mot de passe oublié"),
                RecoveryTexts::tr("Veuillez saisir votre e-mail. Un lien permettant la réinitialisation de votre mot de "
                                  "passe vous sera ensuite adressé."),
                RecoveryTexts::tr("Adresse e-mail"), RecoveryTexts::tr("Indiquez votre adresse e-mail."),
                RecoveryTexts::tr("Valider")};
    case RecoveryRequest::ConfidentialCode:
        return {RecoveryTexts::tr("Demande d'un nouveau code confidentiel"), RecoveryTexts::codeLead(),
                RecoveryTexts::tr("Identifiant CIBTP"), RecoveryTexts::tr("Indiquez votre identifiant CIBTP."),
                RecoveryTexts::tr("Recevoir mon code confidentiel par courrier")};
    case RecoveryRequest::Activation:
        return {RecoveryTexts::tr("Renvoyer le courriel d'activation"),
                RecoveryTexts::tr("Le lien de ce courriel active votre compte et certifie votre adresse électronique."),
                RecoveryTexts::tr("Adresse e-mail"), RecoveryTexts::tr("Indiquez votre adresse e-mail."),
                RecoveryTexts::tr("Renvoyer le courriel")};
    }
    return {};
}

RecoveryAnswer recoveryAnswer(RecoveryRequest what, const QString &subject)
{
    switch (what) {
    case RecoveryRequest::PasswordReset:
        return {RecoveryTexts::tr("Demande transmise à la caisse"),
                RecoveryTexts::tr("Si un espace sécurisé existe avec l'adresse %1, un courriel vous est adressé. Suivez son "
                                  "lien pour choisir un nouveau mot de passe, puis connectez-vous.")
                    .arg(subject),
                RecoveryTexts::notReceived()};
    case RecoveryRequest::ConfidentialCode:
        return {RecoveryTexts::tr("Demande transmise à la caisse"),
                RecoveryTexts::tr("Si l'identifiant %1 est celui d'un adhérent, un courrier postal avec un nouveau code "
                                  "confidentiel part à son adresse. Une fois ce courrier reçu, choisissez « Je crée mon "
                                  "espace sécurisé ».")
                    .arg(subject),
                RecoveryTexts::tr("La caisse n'envoie qu'un courrier tous les 7 jours. Le nouveau code remplace le "
                                  "précédent.")};
    case RecoveryRequest::Activation:
        return {RecoveryTexts::tr("Demande transmise à la caisse"),
                RecoveryTexts::tr("Si un compte à activer ou à certifier existe avec l'adresse %1, un courriel vous est "
                                  "adressé. Suivez son lien, puis connectez-vous.")
                    .arg(subject),
                RecoveryTexts::notReceived()};
    }
    return {};
}

} // namespace truelle::ui
