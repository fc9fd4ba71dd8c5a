// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/pages/linkpages.h"

#include "app/caisse/http/percent.h"
#include "app/caisse/rules/ownaccount.h"
#include "app/caisse/rules/ownpassword.h"
#include "core/domain/typedtext.h"

namespace truelle::caisse {
namespace {

// The words of one kind of link. [[email]] is the address that it proves.
struct PurposeWords
{
    PageWords title;
    PageWords offer;
    PageWords button;
    PageWords doneTitle;
    PageWords done;
};

constexpr PurposeWords kActivation{
    {"Activation de votre compte", "Activating your account"},
    {"En confirmant, vous certifiez l'adresse électronique <strong>[[email]]</strong> et activez votre compte.",
     "By confirming you certify the e-mail address <strong>[[email]]</strong> and activate your account."},
    {"Activer mon compte", "Activate my account"},
    {"Votre compte est activé", "Your account is active"},
    {"Votre adresse électronique est certifiée. Vous pouvez fermer cette page et vous connecter à votre espace "
     "sécurisé.",
     "Your e-mail address is certified. You can close this page and sign in to your secured space."}};

constexpr PurposeWords kCertification{
    {"Certification de votre adresse électronique", "Certifying your e-mail address"},
    {"En confirmant, vous certifiez de nouveau l'adresse électronique <strong>[[email]]</strong> pour douze mois.",
     "By confirming you certify the e-mail address <strong>[[email]]</strong> for another twelve months."},
    {"Certifier mon adresse", "Certify my address"},
    {"Votre adresse électronique est certifiée", "Your e-mail address is certified"},
    {"Vous pouvez fermer cette page et vous connecter comme d'habitude.",
     "You can close this page and sign in as usual."}};

constexpr PurposeWords kNewAddress{
    {"Confirmation de votre nouvelle adresse électronique", "Confirming your new e-mail address"},
    {"En confirmant, <strong>[[email]]</strong> devient l'identifiant de connexion de votre compte, qui est réactivé.",
     "By confirming, <strong>[[email]]</strong> becomes the address you sign in with, and your account is active again."},
    {"Confirmer cette adresse", "Confirm this address"},
    {"Votre nouvelle adresse est confirmée", "Your new address is confirmed"},
    {"Votre compte est réactivé. Vous pouvez fermer cette page et vous connecter avec <strong>[[email]]</strong>.",
     "Your account is active again. You can close this page and sign in with <strong>[[email]]</strong>."}};

constexpr PurposeWords kKeepAddress{
    {"Rétablir votre adresse électronique", "Putting your e-mail address back"},
    {"En confirmant, <strong>[[email]]</strong> redevient l'identifiant de connexion de votre compte, et toutes les "
     "sessions ouvertes sont fermées. Choisissez un nouveau mot de passe : qui a demandé la modification connaît "
     "l'actuel.",
     "By confirming, <strong>[[email]]</strong> is the address you sign in with again, and all open sessions end. "
     "Choose a new password: whoever asked for the change knows the present one."},
    {"Rétablir cette adresse", "Put this address back"},
    {"Votre adresse électronique est rétablie", "Your e-mail address is back"},
    {"Vous pouvez fermer cette page et vous connecter avec <strong>[[email]]</strong> et votre nouveau mot de passe.",
     "You can close this page and sign in with <strong>[[email]]</strong> and your new password."}};

constexpr PurposeWords kPassword{
    {"Choisissez un nouveau mot de passe", "Choose a new password"},
    {"Toutes les sessions ouvertes de votre compte seront fermées.", "All open sessions of your account will end."},
    {"Valider", "Confirm"},
    {"Votre mot de passe est modifié", "Your password is changed"},
    {"Vous pouvez fermer cette page et vous connecter avec votre nouveau mot de passe.",
     "You can close this page and sign in with your new password."}};

// Of somebody who was invited.
constexpr PageWords kInvited{"Indiquez votre nom et votre prénom, et choisissez votre mot de passe.",
                             "Give your last name and first name, and choose your password."};
constexpr PageWords kLastNameLabel{"Nom *", "Last name *"};
constexpr PageWords kFirstNameLabel{"Prénom *", "First name *"};
constexpr PageWords kFirstPasswordLabel{"Mot de passe *", "Password *"};
constexpr PageWords kFirstRepeatedLabel{"Confirmez le mot de passe *", "Confirm the password *"};

constexpr PageWords kPasswordLabel{"Nouveau mot de passe", "New password"};
constexpr PageWords kRepeatedLabel{"Confirmez le mot de passe", "Confirm the password"};
constexpr PageWords kRequired{"Ce champ est obligatoire.", "This field is required."};
constexpr PageWords kUnusable{"Ce mot de passe contient un caractère qui ne peut pas être utilisé.",
                              "This password has a character that cannot be used."};
constexpr PageWords kRule{
    "[[length]] caractères minimum, dont au moins un caractère de [[classes]] des 4 catégories suivantes : majuscules, "
    "minuscules, chiffres, caractères spéciaux.",
    "At least [[length]] characters, with one from [[classes]] of these 4 categories: upper case, lower case, digits, "
    "special characters."};

const PurposeWords &wordsOf(LinkPurpose purpose)
{
    switch (purpose) {
    case LinkPurpose::Activation: return kActivation;
    case LinkPurpose::Certification: return kCertification;
    case LinkPurpose::NewAddress: return kNewAddress;
    case LinkPurpose::KeepAddress: return kKeepAddress;
    case LinkPurpose::Password: return kPassword;
    }
    return kActivation;
}

Page badPage(int status, const PageWords &title, const PageWords &text, PageLanguage language)
{
    return {status, PageTone::Bad, title, paragraph(language, text), std::nullopt};
}

// How to come by another link, for each kind of link.
constexpr PageWords kHowActivation{
    "Demandez-en un nouveau dans le programme : essayez de vous connecter, puis choisissez « Renvoyer le courriel ».",
    "Ask for another one in the program: try to sign in, then choose to have the e-mail sent again."};
constexpr PageWords kHowKeep{"Prenez contact avec votre caisse.", "Please contact your caisse."};
constexpr PageWords kHowPassword{"Demandez-en un nouveau dans le programme : « Mot de passe oublié ? ».",
                                 "Ask for another one in the program: “Forgotten password?”."};

const PageWords &howToGetAnother(LinkPurpose purpose)
{
    switch (purpose) {
    case LinkPurpose::Activation:
    case LinkPurpose::Certification:
    case LinkPurpose::NewAddress: return kHowActivation;
    case LinkPurpose::KeepAddress: return kHowKeep;
    case LinkPurpose::Password: return kHowPassword;
    }
    return kHowKeep;
}

Page expiredPage(LinkPurpose purpose, PageLanguage language)
{
    Page page = badPage(410, {"Ce lien a expiré", "This link has expired"},
                        {"Il n'était valable qu'un temps, ou un lien plus récent l'a remplacé. Rien n'a été modifié.",
                         "It was good for a time only, or a later link has replaced it. Nothing was changed."},
                        language);
    page.content += paragraph(language, howToGetAnother(purpose));
    return page;
}

Page usedPage(LinkPurpose purpose, PageLanguage language)
{
    Page page = badPage(410, {"Ce lien a déjà servi", "This link was used already"},
                        {"Un lien ne sert qu'une fois. Si c'est vous qui l'avez suivi, tout est en ordre : vous n'avez plus "
                         "rien à faire ici.",
                         "A link is good once. If it was you who followed it, all is well: there is nothing left to do."},
                        language);
    if (purpose == LinkPurpose::Password)
        page.content += paragraph(language, howToGetAnother(purpose));
    return page;
}

Page overtakenPage(LinkPurpose purpose, PageLanguage language)
{
    if (purpose == LinkPurpose::Activation)
        return badPage(409, {"Ce compte ne peut pas être activé", "This account cannot be activated"},
                       {"L'espace de ce site a été ouvert entre-temps avec un autre lien, ou le compte est déjà actif. "
                        "Rien n'a été modifié.",
                        "The space of this site was opened with another link meanwhile, or the account is active "
                        "already. Nothing was changed."},
                       language);
    return badPage(409, {"Ce lien n'est plus d'actualité", "This link is out of date"},
                   {"Votre compte a changé depuis l'envoi de ce lien, ou l'adresse est devenue celle d'un autre compte. "
                    "Rien n'a été modifié.",
                    "Your account has changed since this link was sent, or the address has become another account's. "
                    "Nothing was changed."},
                   language);
}

Page unknownPage(PageLanguage language)
{
    return badPage(404, {"Ce lien n'est pas valable", "This link is not valid"},
                   {"Vérifiez qu'il est complet : certains logiciels de messagerie le coupent en deux. Sinon, demandez-en "
                    "un nouveau.",
                    "Check that it is complete: some mail programs cut it in two. Otherwise ask for another one."},
                   language);
}

Html ruleOf(const PageContext &context)
{
    return kRule.in(context.language,
                    {{"length", Html::text(std::to_string(context.caisse.passwordMinimumLength))},
                     {"classes", Html::text(std::to_string(context.caisse.passwordMinimumClasses))}});
}

PageField nameField(std::string_view item, std::string_view purpose, const PageWords &label, const TypedName &typed)
{
    return {PageFieldKind::Text, item, purpose, label, typed.text, {}, typed.fault};
}

PageField passwordField(std::string_view item, const PageWords &label, const std::optional<PageWords> &fault)
{
    return {PageFieldKind::Password, item, "new-password", label, {}, {}, fault};
}

PageForm formOf(const PurposeWords &words, const LinkView &view, const PageContext &context, const TypedForm &typed)
{
    PageForm form{{}, {}, words.button};
    if (!view.needsPassword)
        return form;
    form.account = view.email;
    if (view.needsNames)
        form.fields = {nameField(kLastNameItem, "family-name", kLastNameLabel, typed.lastName),
                       nameField(kFirstNameItem, "given-name", kFirstNameLabel, typed.firstName)};
    PageField password = passwordField(kPasswordItem, view.needsNames ? kFirstPasswordLabel : kPasswordLabel,
                                       typed.passwordFault);
    password.hint = ruleOf(context);
    form.fields.push_back(std::move(password));
    form.fields.push_back(passwordField(kRepeatedItem, view.needsNames ? kFirstRepeatedLabel : kRepeatedLabel,
                                        typed.repeatedFault));
    return form;
}

// Empty where it was not sent.
std::string_view itemOf(const TextMap &form, std::string_view name)
{
    const auto found = form.find(name);
    return found == form.end() ? std::string_view() : found->second;
}

TypedName typedName(std::string_view typed)
{
    TypedName name{cleanedName(typed), std::nullopt};
    const std::string fault = nameFault(name.text);
    if (fault == "too-long")
        name.fault = {"Ce texte est trop long.", "This text is too long."};
    else if (!fault.empty())
        name.fault = kRequired;
    return name;
}

void judgePassword(TypedForm &typed, const Secret &repeated, const Caisse &caisse)
{
    const std::string fault = newPasswordFault(typed.password, caisse);
    if (hasControlCharacter(typed.password.reveal()))
        typed.passwordFault = kUnusable;
    else if (fault == "required")
        typed.passwordFault = kRequired;
    else if (fault == "too-long")
        typed.passwordFault = {"Ce mot de passe est trop long.", "This password is too long."};
    else if (!fault.empty())
        typed.passwordFault = {"Ce mot de passe ne respecte pas la règle.", "This password does not follow the rule."};
    else if (!typed.password.equals(repeated))
        typed.repeatedFault = {"Les deux mots de passe sont différents.", "The two passwords differ."};
}

} // namespace

TypedForm typedForm(const std::optional<TextMap> &form, const LinkView &view, const Caisse &caisse)
{
    TypedForm typed;
    if (!form) {
        typed.passwordFault = kUnusable;
        return typed;
    }
    if (view.needsNames) {
        typed.lastName = typedName(itemOf(*form, kLastNameItem));
        typed.firstName = typedName(itemOf(*form, kFirstNameItem));
    }
    typed.password = Secret(std::string(itemOf(*form, kPasswordItem)));
    judgePassword(typed, Secret(std::string(itemOf(*form, kRepeatedItem))), caisse);
    return typed;
}

Page offerPage(LinkPurpose purpose, const LinkView &view, const PageContext &context, const TypedForm &typed)
{
    const PageLanguage language = context.language;
    switch (view.state) {
    case LinkState::Good: break;
    case LinkState::Expired: return expiredPage(purpose, language);
    case LinkState::Used: return usedPage(purpose, language);
    case LinkState::Unknown: return unknownPage(language);
    }
    const PurposeWords &words = wordsOf(purpose);
    Page page{200, PageTone::Plain, words.title,
              paragraph(language, words.offer, {{"email", Html::text(view.email)}}), formOf(words, view, context, typed)};
    if (view.needsNames)
        page.content += paragraph(language, kInvited);
    if (!typed.isGood())
        page.status = 422;
    return page;
}

Page outcomePage(LinkPurpose purpose, LinkOutcome outcome, const std::string &email, PageLanguage language)
{
    switch (outcome) {
    case LinkOutcome::Done: break;
    case LinkOutcome::Expired: return expiredPage(purpose, language);
    case LinkOutcome::Used: return usedPage(purpose, language);
    case LinkOutcome::Unknown: return unknownPage(language);
    case LinkOutcome::Overtaken: return overtakenPage(purpose, language);
    }
    const PurposeWords &words = wordsOf(purpose);
    return {200, PageTone::Good, words.doneTitle, paragraph(language, words.done, {{"email", Html::text(email)}}),
            std::nullopt};
}

Page refusalPage(int status, PageLanguage language)
{
    if (status == 400 || status == 404) {
        Page page = unknownPage(language);
        page.status = status;
        return page;
    }
    if (status == 429 || status == 503)
        return badPage(status, {"Un instant, s'il vous plaît", "One moment, please"},
                       {"Le serveur de votre caisse est très sollicité. Rien n'a été modifié : réessayez dans un instant.",
                        "Your caisse's server is very busy. Nothing was changed: try again in a moment."},
                       language);
    return badPage(status, {"Cette page n'a pas pu être affichée", "This page could not be shown"},
                   {"Rien n'a été modifié. Ouvrez de nouveau le lien de votre courriel ; si cela se répète, prenez contact "
                    "avec votre caisse.",
                    "Nothing was changed. Open the link of your e-mail again; if this happens repeatedly, contact your "
                    "caisse."},
                   language);
}

} // namespace truelle::caisse
