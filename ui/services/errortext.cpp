// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/errortext.h"

#include <QtCore/QCoreApplication>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::ErrorText)

public:
    static QString kept()
    {
        return tr("Rien n'est perdu : vos modifications restent enregistrées sur cet ordinateur.");
    }
    static QString cached() { return tr("Les données déjà reçues restent consultables."); }
    static QString unsent()
    {
        return tr("Rien n'a été envoyé : votre mot de passe et vos données restent sur cet ordinateur.");
    }
    static QString asBefore() { return tr("Rien n'a été modifié."); }

    static ErrorWords network(ErrorCode code);
    static ErrorWords trust(ErrorCode code);
    static ErrorWords answer(ErrorCode code);
    static ErrorWords account(const Error &error);
    static ErrorWords refusal(const Error &error);
    static ErrorWords computer(ErrorCode code);
    static QString again(const Error &error);
    static QString invalid(std::string_view pointer);
    static QString receiver(const FieldError &error);
};

ErrorWords ErrorText::network(ErrorCode code)
{
    const QString checkNetwork = tr("Vérifiez votre connexion à Internet, puis réessayez.");
    if (code == ErrorCode::HostNotFound)
        return {tr("L'adresse de la caisse est introuvable."), cached(),
                tr("Vérifiez l'adresse et votre connexion à Internet, puis réessayez.")};
    if (code == ErrorCode::ConnectionRefused)
        return {
            tr("La caisse ne répond pas à cette adresse."), cached(),
            tr("Son service est peut-être arrêté : réessayez dans quelques minutes ou vérifiez l'adresse.")};
    if (code == ErrorCode::ConnectionLost)
        return {tr("La connexion à la caisse a été interrompue."), kept(),
                tr("Réessayez : une modification déjà reçue par la caisse ne sera pas faite deux fois.")};
    if (code == ErrorCode::TimedOut)
        return {tr("La caisse met trop de temps à répondre."), kept(),
                tr("Réessayez dans quelques minutes.")};
    if (code == ErrorCode::NetworkUnreachable)
        return {tr("Cet ordinateur n'est pas connecté au réseau."), cached() % u' ' % kept(), checkNetwork};
    return {tr("Le serveur mandataire (proxy) a refusé la connexion."), cached(),
            tr("Vérifiez le proxy dans les réglages du système ou demandez à votre service informatique.")};
}

ErrorWords ErrorText::trust(ErrorCode code)
{
    if (code == ErrorCode::CertificateUntrusted)
        return {
            tr("L'identité de la caisse n'a pas pu être vérifiée : son certificat vient d'une autorité "
               "inconnue."),
            unsent(),
            tr("Si votre caisse vous a remis son propre certificat d'autorité, ajoutez-le avec son adresse. "
               "Sinon, contactez-la.")};
    if (code == ErrorCode::CertificateExpired)
        return {tr("Le certificat de la caisse n'est plus valable."), unsent(),
                tr("Vérifiez la date de cet ordinateur. Si elle est juste, prévenez votre caisse.")};
    if (code == ErrorCode::CertificateNotYetValid)
        return {tr("Le certificat de la caisse n'est pas encore valable."), unsent(),
                tr("Vérifiez la date de cet ordinateur. Si elle est juste, prévenez votre caisse.")};
    if (code == ErrorCode::CertificateWrongHost)
        return {tr("Le certificat reçu est celui d'un autre serveur."), unsent(),
                tr("Vérifiez l'adresse de la caisse. Si elle est juste, n'allez pas plus loin et prévenez "
                   "votre caisse.")};
    if (code == ErrorCode::CertificateWeak)
        return {tr("Le certificat de la caisse est trop faible pour protéger vos données."), unsent(),
                tr("Prévenez votre caisse : elle doit le remplacer.")};
    return {tr("La connexion protégée à la caisse n'a pas pu être établie."), unsent(),
            tr("Réessayez. Si cela se répète, demandez à votre service informatique si un logiciel filtre "
               "les connexions.")};
}

ErrorWords ErrorText::answer(ErrorCode code)
{
    if (code == ErrorCode::NotACaisse)
        return {tr("Cette adresse répond, mais pas comme une caisse."), unsent(),
                tr("Vérifiez l'adresse. Sur un réseau public, ouvrez d'abord la page d'accueil du réseau "
                   "dans votre navigateur.")};
    if (code == ErrorCode::MalformedAnswer)
        return {tr("La réponse de la caisse est incompréhensible."), kept() % u' ' % cached(),
                tr("Réessayez. Si cela se répète, prévenez votre caisse.")};
    if (code == ErrorCode::AnswerTooLarge)
        return {tr("La réponse de la caisse est anormalement longue : elle a été écartée."), cached(),
                tr("Réessayez. Si cela se répète, prévenez votre caisse.")};
    return {tr("Cette version de Truelle est trop ancienne pour cette caisse."), kept(),
            tr("Installez la dernière version de Truelle.")};
}

QString ErrorText::again(const Error &error)
{
    return error.retryAfter ? tr("Réessayez dans %1.").arg(waitText(*error.retryAfter))
                            : tr("Réessayez dans quelques minutes.");
}

// What is wrong with a field whose form is not the right one.
QString ErrorText::invalid(std::string_view pointer)
{
    if (pointer == "/cibtpId")
        return tr("Cet identifiant n'a pas la forme de ceux de cette caisse : comparez-le avec le courrier.");
    if (pointer == "/siret")
        return tr("Ce numéro n'est pas un SIRET : vérifiez ses 14 chiffres.");
    if (pointer == "/email" || pointer == "/newEmail")
        return tr("Cette adresse électronique n'est pas valable : vérifiez qu'elle est complète.");
    if (pointer == "/landline" || pointer == "/mobile")
        return tr("Ce numéro de téléphone n'existe pas : vérifiez-le, et le pays.");
    if (pointer == "/lastName" || pointer == "/firstName")
        return tr("Ce nom contient un caractère qui ne peut pas s'écrire : saisissez-le à nouveau.");
    return tr("La caisse n'a pas accepté cette valeur.");
}

ErrorWords ErrorText::account(const Error &error)
{
    switch (error.code) { // the other codes are answered by errorWords()
    case ErrorCode::InvalidCredentials:
        return {tr("L'adresse électronique ou le mot de passe est incorrect."),
                {},
                tr("Vérifiez les deux, majuscules comprises, ou choisissez « Mot de passe oublié ? ».")};
    case ErrorCode::AccountLocked:
        return {tr("Trop d'essais ont échoué : ce compte est bloqué pour un temps."), asBefore(),
                again(error)};
    case ErrorCode::AccountNotActivated:
        return {tr("Ce compte n'est pas encore activé."), asBefore(),
                tr("Ouvrez le courriel d'activation que votre caisse vous a envoyé et suivez son lien, puis "
                   "connectez-vous.")};
    case ErrorCode::CertificationLapsed:
        return {tr("Votre adresse électronique doit être certifiée à nouveau."), asBefore(),
                tr("Suivez le lien du courriel de certification que votre caisse vous a envoyé, ou faites-le envoyer à "
                   "nouveau, puis connectez-vous.")};
    case ErrorCode::IdentificationRefused:
        return {tr("Ces trois informations ne correspondent à aucun courrier en cours de validité."), asBefore(),
                tr("Vérifiez-les sur vos deux courriers les plus récents : un nouveau code remplace l'ancien, et un code ne "
                   "sert qu'une fois. Après cinq essais, ou si le code a plus de 60 jours, demandez-en un nouveau.")};
    case ErrorCode::OpeningEnded:
        return {tr("Cette démarche n'est plus en cours auprès de la caisse."), asBefore(),
                tr("Son délai est passé, ou l'espace a été ouvert entre-temps depuis un autre ordinateur. Saisissez à "
                   "nouveau les informations d'identification.")};
    case ErrorCode::RefreshReused:
        return {tr("Votre session a été fermée par sécurité : elle a été utilisée depuis un autre endroit."),
                kept(),
                tr("Connectez-vous à nouveau. Si vous n'êtes pas à l'origine de cet accès, changez votre mot "
                   "de passe.")};
    default:
        return {tr("Votre session est terminée."), kept() % u' ' % cached(), tr("Connectez-vous à nouveau.")};
    }
}

ErrorWords ErrorText::refusal(const Error &error)
{
    switch (error.code) { // the other codes are answered by errorWords()
    case ErrorCode::Forbidden:
        return {tr("Vos droits ne permettent pas cette action."), asBefore(),
                tr("Demandez-les à l'administrateur de ce site.")};
    case ErrorCode::NotFound:
        return {tr("Cet élément n'existe plus, ou vous n'y avez plus accès."), asBefore(),
                tr("Synchronisez pour voir l'état actuel.")};
    case ErrorCode::ValidationFailed:
        return {tr("La caisse n'a pas accepté ces valeurs."), tr("Votre saisie est conservée."),
                tr("Corrigez les champs signalés, puis validez à nouveau.")};
    case ErrorCode::ChangedMeanwhile:
        return {tr("Une autre personne a modifié cet élément entre-temps."),
                tr("Votre saisie est conservée."),
                tr("Comparez les deux versions et choisissez ce qui doit rester.")};
    case ErrorCode::StillRunning:
        return {tr("La caisse traite encore cette modification."), kept(), again(error)};
    case ErrorCode::StateExpired:
        return {tr("Les données de cet ordinateur sont trop anciennes pour être complétées."), kept(),
                tr("Elles vont être reçues à nouveau en entier ; vous pouvez continuer à travailler.")};
    case ErrorCode::RateLimited:
        return {tr("Trop de demandes ont été faites en peu de temps."), kept(), again(error)};
    case ErrorCode::ServerBusy:
        return {tr("La caisse est très sollicitée en ce moment."), kept(), again(error)};
    case ErrorCode::ServerFailed:
        return {tr("La caisse a rencontré une difficulté."), kept(),
                tr("Réessayez plus tard. Si cela se répète, prévenez votre caisse.")};
    case ErrorCode::PayloadTooLarge:
        return {tr("L'envoi est trop volumineux pour la caisse."), tr("Votre saisie est conservée."),
                tr("Réduisez-le et recommencez.")};
    default:
        return {tr("La caisse n'a pas compris la demande de Truelle."), kept(),
                tr("Réessayez. Si cela se répète, installez la dernière version de Truelle.")};
    }
}

ErrorWords ErrorText::computer(ErrorCode code)
{
    switch (code) { // the other codes are answered by errorWords()
    case ErrorCode::KeychainAbsent:
        return {tr("Cet ordinateur n'a pas de trousseau pour garder vos clés."),
                tr("Vous pouvez travailler, mais rien ne sera gardé après la fermeture de Truelle."),
                tr("Installez ou activez un trousseau (GNOME Keyring, KWallet), puis relancez Truelle.")};
    case ErrorCode::KeychainRefused:
        return {tr("L'accès au trousseau de cet ordinateur a été refusé."),
                tr("Vos données gardées restent fermées, mais intactes."),
                tr("Relancez Truelle et acceptez l'accès, ou autorisez-le dans le trousseau.")};
    case ErrorCode::KeychainUnavailable:
        return {tr("Le trousseau de cet ordinateur est verrouillé ou ne répond pas."),
                tr("Vous n'êtes pas déconnecté : vos données gardées restent intactes."),
                tr("Déverrouillez le trousseau, puis réessayez.")};
    case ErrorCode::StoreNewer:
        return {tr("Les données de cet ordinateur ont été écrites par une version plus récente de Truelle."),
                tr("Elles sont intactes et n'ont pas été touchées."),
                tr("Ouvrez-les avec cette version plus récente.")};
    case ErrorCode::StoreDamaged:
        return {
            tr("Le fichier de données de cet ordinateur est endommagé."),
            tr("Il a été mis de côté ; vos modifications en attente sont récupérées autant que possible."),
            tr("Connectez-vous pour recevoir à nouveau les données de la caisse.")};
    case ErrorCode::StoreLocked:
        return {tr("Truelle est déjà ouvert avec ces données."), asBefore(),
                tr("Utilisez la fenêtre déjà ouverte ou fermez-la d'abord.")};
    case ErrorCode::StoreNoAccess:
        return {tr("Truelle n'a pas le droit d'écrire dans son dossier de données."), asBefore(),
                tr("Vérifiez les droits de ce dossier ou choisissez-en un autre.")};
    case ErrorCode::DiskFull:
        return {tr("Le disque de cet ordinateur est plein."),
                tr("Ce qui était enregistré est intact ; la dernière action n'a pas été enregistrée."),
                tr("Libérez de la place, puis recommencez.")};
    case ErrorCode::FileUnreadable:
        return {tr("Ce fichier ne peut pas être lu."), asBefore(),
                tr("Vérifiez qu'il existe, qu'il est du bon type et que vous avez le droit de l'ouvrir.")};
    case ErrorCode::InvalidInput:
        return {tr("Cette saisie n'est pas valable."), tr("Elle est conservée."),
                tr("Corrigez-la, puis réessayez.")};
    case ErrorCode::Cancelled:
        return {tr("L'action a été annulée."), asBefore(), tr("Recommencez quand vous le souhaitez.")};
    default:
        return {tr("Truelle a rencontré une difficulté imprévue."), kept(),
                tr("Réessayez. Si cela se répète, relancez Truelle.")};
    }
}

// Why somebody cannot be given a delegation, or lose it.
QString ErrorText::receiver(const FieldError &error)
{
    const auto is = [&error](std::string_view code) { return error.code == code; };
    if (is("own-delegation"))
        return tr("Cette adresse est la vôtre : vous ne pouvez pas vous déléguer des droits.");
    if (is("company-administrator"))
        return tr("Cette adresse est celle de l'Administrateur Entreprise, qui a déjà tous les droits.");
    if (is("already-beneficiary"))
        return error.pointer == "/kind" ? tr("Votre cabinet comptable a déjà une délégation sur ce site.")
                                        : tr("Cette personne a déjà une délégation sur ce site, que vous pouvez modifier.");
    if (is("no-firm"))
        return tr("La caisse ne connaît aucun cabinet comptable pour ce site.");
    if (is("last-administrator"))
        return tr("C'est le dernier administrateur actif de ce site : désignez-en d'abord un autre.");
    return tr("La caisse n'a pas accepté cette valeur.");
}

} // namespace

QString ErrorWords::advice() const
{
    return yourData.isEmpty() ? whatToDo : yourData % u' ' % whatToDo;
}

ErrorWords errorWords(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::ProxyRefused:
        return ErrorText::network(error.code);
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateWeak:
    case ErrorCode::TlsFailed:
        return ErrorText::trust(error.code);
    case ErrorCode::NotACaisse:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::ClientTooOld:
        return ErrorText::answer(error.code);
    case ErrorCode::InvalidCredentials:
    case ErrorCode::AccountLocked:
    case ErrorCode::AccountNotActivated:
    case ErrorCode::CertificationLapsed:
    case ErrorCode::IdentificationRefused:
    case ErrorCode::OpeningEnded:
    case ErrorCode::SessionEnded:
    case ErrorCode::RefreshReused:
        return ErrorText::account(error);
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::ValidationFailed:
    case ErrorCode::ChangedMeanwhile:
    case ErrorCode::PreconditionRequired:
    case ErrorCode::IdempotencyKeyReused:
    case ErrorCode::StillRunning:
    case ErrorCode::StateExpired:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerBusy:
    case ErrorCode::ServerFailed:
    case ErrorCode::UnsupportedMediaType:
    case ErrorCode::PayloadTooLarge:
    case ErrorCode::MethodNotAllowed:
        return ErrorText::refusal(error);
    case ErrorCode::KeychainAbsent:
    case ErrorCode::KeychainRefused:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreLocked:
    case ErrorCode::StoreNoAccess:
    case ErrorCode::DiskFull:
    case ErrorCode::FileUnreadable:
    case ErrorCode::InvalidInput:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        return ErrorText::computer(error.code);
    }
    return ErrorText::computer(ErrorCode::Internal);
}

QString fieldErrorText(const FieldError &error)
{
    const auto is = [&error](std::string_view code) { return error.code == code; };
    if (is("required"))
        return ErrorText::tr("Ce champ est obligatoire.");
    if (is("invalid"))
        return ErrorText::invalid(error.pointer);
    if (is("too-long"))
        return ErrorText::tr("Cette saisie est trop longue.");
    if (is("password-rule"))
        return ErrorText::tr("Ce mot de passe ne respecte pas la règle de composition.");
    if (is("not-mobile"))
        return ErrorText::tr("Ce numéro n'est pas celui d'un téléphone mobile.");
    if (is("needs-certified-mobile"))
        return ErrorText::tr("Il faut d'abord certifier votre numéro de téléphone mobile.");
    if (is("wrong"))
        return ErrorText::tr("Ce mot de passe n'est pas le bon.");
    if (is("same-as-before"))
        return ErrorText::tr("C'est déjà la valeur actuelle : indiquez-en une autre.");
    if (is("before-effect-date"))
        return ErrorText::tr("La date de fin précède la date d'effet.");
    if (is("in-the-past"))
        return ErrorText::tr("Cette date est passée.");
    if (is("beyond-ceiling"))
        return ErrorText::tr("Ce droit dépasse ceux que vous avez reçus.");
    if (is("unknown-feature"))
        return ErrorText::tr("La caisse ne connaît plus cette fonctionnalité.");
    if (is("unknown-college"))
        return ErrorText::tr("La caisse ne connaît plus ce collège.");
    if (is("unknown-level"))
        return ErrorText::tr("La caisse ne connaît pas ce niveau de droit.");
    return ErrorText::receiver(error);
}

QString waitText(std::chrono::seconds wait)
{
    const auto roundedUp = [&wait](int unit) { return static_cast<int>((wait.count() + unit - 1) / unit); };
    constexpr int kMinute = 60;
    constexpr int kHour = 3600;
    if (wait.count() < 2 * kMinute)
        return ErrorText::tr("%n seconde(s)", nullptr, static_cast<int>(qMax<qint64>(1, wait.count())));
    if (wait.count() < 2 * kHour)
        return ErrorText::tr("%n minute(s)", nullptr, roundedUp(kMinute));
    return ErrorText::tr("%n heure(s)", nullptr, roundedUp(kHour));
}

} // namespace truelle::ui
