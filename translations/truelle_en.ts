<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>truelle::Program</name>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Le fichier d&apos;origine est conservé : %1</source>
        <translation>The original file is kept: %1</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Fermer ce message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Vos modifications en attente ont été récupérées</source>
        <translation>Your waiting changes have been recovered</translation>
    </message>
    <message>
        <source>Le fichier de ce que vous avez préparé était endommagé. Ce qui pouvait être lu a été repris.</source>
        <translation>The file with what you had prepared was damaged. What could be read has been taken over.</translation>
    </message>
    <message>
        <source>Les données locales vont être rechargées</source>
        <translation>The local data will be loaded again</translation>
    </message>
    <message>
        <source>Le cache de cet ordinateur était endommagé. Vos modifications en attente ne sont pas touchées ; la caisse enverra le reste à nouveau.</source>
        <translation>This computer&apos;s cache was damaged. Your waiting changes are not affected; the fund will send the rest again.</translation>
    </message>
    <message>
        <source>Boîte aux lettres de démonstration</source>
        <translation>Demonstration letter box</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountForm</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Enregistrement…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Votre saisie est conservée.</source>
        <translation>What you typed is kept.</translation>
    </message>
    <message>
        <source>La demande a été abandonnée</source>
        <translation>The request was given up</translation>
    </message>
    <message>
        <source>Si la caisse l&apos;avait déjà reçue, la modification peut être enregistrée. Votre saisie est conservée.</source>
        <translation>If the fund had already received it, the change may be recorded. What you typed is kept.</translation>
    </message>
    <message>
        <source>Cette modification ne peut pas être envoyée pour le moment</source>
        <translation>This change cannot be sent at the moment</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountOverview</name>
    <message>
        <source>Informations de connexion</source>
        <translation>Sign-in details</translation>
    </message>
    <message>
        <source>Adresse électronique</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Modifier adresse électronique</source>
        <translation>Change e-mail address</translation>
    </message>
    <message>
        <source>Modifier mot de passe</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Informations de contact</source>
        <translation>Contact details</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Téléphone fixe</source>
        <translation>Landline</translation>
    </message>
    <message>
        <source>Téléphone mobile</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>Modifier contact</source>
        <translation>Change contact details</translation>
    </message>
    <message>
        <source>Numéro certifié</source>
        <translation>Certified number</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountPage</name>
    <message>
        <source>Saisissez les informations de connexion que vous utilisez pour accéder à votre espace : le nouveau site déclarant y sera associé.</source>
        <translation>Enter what you sign in to your space with: the new declaring site will be associated with it.</translation>
    </message>
    <message>
        <source>Adresse électronique</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Informations de connexion</source>
        <translation>Sign-in details</translation>
    </message>
    <message>
        <source>Le compte avec lequel vous êtes connecté.</source>
        <translation>The account you are signed in with.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountQuestions</name>
    <message>
        <source>Le trousseau de cet ordinateur ne garde pas cette session : votre mot de passe sera demandé au prochain démarrage.</source>
        <translation>This computer&apos;s keychain does not keep this session: your password will be asked for at the next start.</translation>
    </message>
    <message>
        <source>La caisse n&apos;a pas répondu. Ce qui a été reçu reste lisible.</source>
        <translation>The fund did not answer. What was received stays readable.</translation>
    </message>
    <message>
        <source>Déverrouillez le trousseau de cet ordinateur, puis synchronisez.</source>
        <translation>Unlock this computer&apos;s keychain, then synchronise.</translation>
    </message>
    <message>
        <source>La session est terminée. Ce qui a été reçu reste lisible ; reconnectez-vous pour mettre à jour.</source>
        <translation>The session has ended. What was received stays readable; sign in again to update it.</translation>
    </message>
    <message>
        <source>Ses sites ne s&apos;affichent plus sur cet ordinateur. Reconnectez-vous pour les retrouver.</source>
        <translation>Its sites are no longer shown on this computer. Sign in again to have them back.</translation>
    </message>
    <message>
        <source>Se déconnecter</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Les sites concernés ne s&apos;afficheront plus avant votre prochaine connexion.</source>
        <translation>Their sites will not be shown until you sign in again.</translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s) en attente reste(nt) sur cet ordinateur ; elle(s) sera(ont) envoyée(s) alors.</source>
        <translation>
            <numerusform>%n waiting change stays on this computer and will be sent then.</numerusform>
            <numerusform>%n waiting changes stay on this computer and will be sent then.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rester connecté</source>
        <translation>Stay signed in</translation>
    </message>
    <message>
        <source>Se déconnecter de %1 ?</source>
        <translation>Sign out of %1?</translation>
    </message>
    <message numerus="yes">
        <source>Se déconnecter de %n compte(s) ?</source>
        <translation>
            <numerusform>Sign out of %n account?</numerusform>
            <numerusform>Sign out of %n accounts?</numerusform>
        </translation>
    </message>
    <message>
        <source>Retirer de cet ordinateur</source>
        <translation>Remove from this computer</translation>
    </message>
    <message>
        <source>Retirer %1 de cet ordinateur ?</source>
        <translation>Remove %1 from this computer?</translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s) n&apos;a(ont) pas été envoyée(s) à la caisse : elle(s) sera(ont) perdue(s).</source>
        <translation>
            <numerusform>%n change has not been sent to the fund: it will be lost.</numerusform>
            <numerusform>%n changes have not been sent to the fund: they will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sa session et les données de %n site(s) sont effacées de cet ordinateur.</source>
        <translation>
            <numerusform>Its session and the data of %n site are erased from this computer.</numerusform>
            <numerusform>Its session and the data of %n sites are erased from this computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sa session et ses données sont effacées de cet ordinateur.</source>
        <translation>Its session and its data are erased from this computer.</translation>
    </message>
    <message>
        <source>Rien ne change à la caisse : vous pourrez ajouter ce compte à nouveau.</source>
        <translation>Nothing changes at the fund: you can add this account again.</translation>
    </message>
    <message>
        <source>Retirer et perdre les modifications</source>
        <translation>Remove and lose the changes</translation>
    </message>
    <message>
        <source>Garder ce compte</source>
        <translation>Keep this account</translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s) pas encore envoyée(s).</source>
        <translation>
            <numerusform>%n change not sent yet.</numerusform>
            <numerusform>%n changes not sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountState</name>
    <message numerus="yes">
        <source>%n compte(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caisse(s)</source>
        <translation>
            <numerusform>%n fund</numerusform>
            <numerusform>%n funds</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecté</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Connecté jusqu&apos;à la fermeture</source>
        <translation>Signed in until the program ends</translation>
    </message>
    <message>
        <source>Connexion…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>Caisse injoignable</source>
        <translation>Fund cannot be reached</translation>
    </message>
    <message>
        <source>Trousseau verrouillé</source>
        <translation>Keychain locked</translation>
    </message>
    <message>
        <source>Session terminée</source>
        <translation>Session ended</translation>
    </message>
    <message>
        <source>Déconnecté</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>hier %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountWords</name>
    <message>
        <source>Non renseigné</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Certification échue depuis le %1</source>
        <translation>Certification lapsed on %1</translation>
    </message>
    <message>
        <source>La certification de votre adresse électronique est échue depuis le %1</source>
        <translation>The certification of your e-mail address lapsed on %1</translation>
    </message>
    <message>
        <source>Certifiée jusqu&apos;au %1</source>
        <translation>Certified until %1</translation>
    </message>
    <message>
        <source>La certification de votre adresse électronique est à renouveler avant le %1</source>
        <translation>The certification of your e-mail address is to be renewed before %1</translation>
    </message>
    <message>
        <source>Se connecter</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountsModel</name>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Personne</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Adresse électronique</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Caisse</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Dernière synchro</source>
        <translation>Last sync</translation>
    </message>
    <message>
        <source>En cours…</source>
        <translation>Running…</translation>
    </message>
    <message>
        <source>Jamais</source>
        <translation>Never</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountsPage</name>
    <message>
        <source>Comptes</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Le portefeuille réunit les sites de tous les comptes auxquels vous êtes connecté.</source>
        <translation>The portfolio brings together the sites of every account you are signed in to.</translation>
    </message>
    <message>
        <source>Ajouter un compte</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Monter</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Ctrl+Haut</source>
        <translation>Ctrl+Up</translation>
    </message>
    <message>
        <source>Descendre</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Ctrl+Bas</source>
        <translation>Ctrl+Down</translation>
    </message>
    <message>
        <source>Se reconnecter</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Se déconnecter</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Retirer de cet ordinateur</source>
        <translation>Remove from this computer</translation>
    </message>
    <message>
        <source>%1 : place %2 sur %3</source>
        <translation>%1: place %2 of %3</translation>
    </message>
    <message>
        <source>Gérer ce compte</source>
        <translation>Manage this account</translation>
    </message>
    <message>
        <source>Associer un site</source>
        <translation>Associate a site</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountsView</name>
    <message>
        <source>Comptes</source>
        <translation>Accounts</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AlertDetails</name>
    <message>
        <source>Suivi DSN</source>
        <translation>DSN follow-up</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Détail du site déclarant</source>
        <translation>Details of the declaring site</translation>
    </message>
    <message>
        <source>Aucune alerte DSN</source>
        <translation>No DSN alert</translation>
    </message>
    <message>
        <source>Aucun site sélectionné</source>
        <translation>No site selected</translation>
    </message>
    <message>
        <source>Alertes DSN</source>
        <translation>DSN alerts</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AlertWords</name>
    <message>
        <source>Anomalie dans le traitement / Déclaration manquante</source>
        <translation>Anomaly in processing / Missing declaration</translation>
    </message>
    <message>
        <source>Une déclaration à rectifier.</source>
        <translation>A declaration to correct.</translation>
    </message>
    <message>
        <source>DSN %1-%2: %3</source>
        <extracomment>%1 is the month, %2 the year, %3 what is wrong</extracomment>
        <translation>DSN %1-%2: %3</translation>
    </message>
    <message>
        <source>Une action de votre part est attendue</source>
        <translation>An action is expected from you</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>avant le %1 à midi</source>
        <translation>before noon on %1</translation>
    </message>
    <message>
        <source>avant le %1 à %2</source>
        <translation>before %2 on %1</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AssociatedPage</name>
    <message>
        <source>L&apos;association de l&apos;adhérent/site choisi avec votre espace sécurisé a bien été effectuée.</source>
        <translation>The member and site chosen are now associated with your secure space.</translation>
    </message>
    <message>
        <source>Site déclarant associé</source>
        <translation>Declaring site associated</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AssociationView</name>
    <message>
        <source>Associer un site déclarant à un espace existant</source>
        <translation>Associate a declaring site with an existing space</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>La caisse vérifie vos courriers, puis vous passez à l&apos;étape suivante.</source>
        <translation>The fund checks your letters, then you go on to the next step.</translation>
    </message>
    <message>
        <source>Le site déclarant rejoint votre espace sécurisé.</source>
        <translation>The declaring site joins your secure space.</translation>
    </message>
    <message>
        <source>Associer un autre site</source>
        <translation>Associate another site</translation>
    </message>
    <message>
        <source>Voir le portefeuille</source>
        <translation>See the portfolio</translation>
    </message>
    <message>
        <source>Le nouveau site y paraît dès qu&apos;il est synchronisé.</source>
        <translation>The new site appears there once it is synchronised.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::AssociationWizard</name>
    <message>
        <source>Vérification en cours…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Association en cours…</source>
        <translation>Associating…</translation>
    </message>
</context>
<context>
    <name>truelle::ui::BeneficiariesDelegate</name>
    <message>
        <source>Visualisation</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Modification</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Fermeture</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cette délégation est déjà inactive.</source>
        <translation>This delegation is inactive already.</translation>
    </message>
    <message>
        <source>Autres actions</source>
        <translation>Other actions</translation>
    </message>
    <message>
        <source>Suspendre…</source>
        <translation>Suspend…</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>truelle::ui::BeneficiariesFilterBar</name>
    <message>
        <source>Nom, adresse électronique…</source>
        <translation>Name, email address…</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Administrateur</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Utilisateur</source>
        <translation>User</translation>
    </message>
    <message>
        <source>À partir du…</source>
        <translation>From…</translation>
    </message>
    <message>
        <source>Jusqu&apos;au…</source>
        <translation>Until…</translation>
    </message>
    <message>
        <source>Recherche</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Statut</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Date d&apos;effet</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>Date de fin</source>
        <translation>End date</translation>
    </message>
</context>
<context>
    <name>truelle::ui::BeneficiariesModel</name>
    <message>
        <source>Nom et Prénom</source>
        <translation>Last and first name</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Statut</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Date d&apos;effet</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>Date de fin</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Sans fin</source>
        <translation>No end</translation>
    </message>
    <message>
        <source>Visualisation</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Modification</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Fermeture</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Autres actions</source>
        <translation>Other actions</translation>
    </message>
</context>
<context>
    <name>truelle::ui::BeneficiariesView</name>
    <message>
        <source>Liste des bénéficiaires de délégation</source>
        <translation>Delegation beneficiaries</translation>
    </message>
    <message>
        <source>Entrée : visualisation. F2 : modification. Suppr : fermeture. Touche menu : autres actions.</source>
        <translation>Enter: show. F2: modify. Delete: close. Menu key: other actions.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::BrandPanel</name>
    <message>
        <source>L&apos;espace sécurisé entreprise de votre caisse, sur votre ordinateur.</source>
        <translation>Your fund&apos;s secure company space, on your computer.</translation>
    </message>
    <message>
        <source>Tous vos sites déclarants et leurs alertes DSN d&apos;un seul regard</source>
        <translation>All your declaring sites and their DSN alerts at a glance</translation>
    </message>
    <message>
        <source>Les droits de chacun, lisibles et modifiables</source>
        <translation>Everyone&apos;s rights, easy to read and to change</translation>
    </message>
    <message>
        <source>Consultable sans réseau, à jour dès qu&apos;il revient</source>
        <translation>Readable offline, up to date as soon as the network is back</translation>
    </message>
</context>
<context>
    <name>truelle::ui::CaissePage</name>
    <message>
        <source>Ajouter une autre caisse</source>
        <translation>Add another fund</translation>
    </message>
    <message>
        <source>Adresse de la caisse</source>
        <translation>Address of the fund</translation>
    </message>
    <message>
        <source>Par exemple : https://espace.ma-caisse.fr</source>
        <translation>For example: https://espace.ma-caisse.fr</translation>
    </message>
    <message>
        <source>Certificat d&apos;autorité de la caisse (facultatif)</source>
        <translation>The fund&apos;s authority certificate (optional)</translation>
    </message>
    <message>
        <source>Un fichier .pem ou .crt remis par la caisse. Il ne sert que pour cette adresse.</source>
        <translation>A .pem or .crt file given by the fund. It is used for this address only.</translation>
    </message>
    <message>
        <source>Ma caisse m&apos;a remis un certificat d&apos;autorité</source>
        <translation>My fund gave me an authority certificate</translation>
    </message>
    <message>
        <source>Vérifier l&apos;adresse</source>
        <translation>Check the address</translation>
    </message>
    <message>
        <source>Choisir un fichier…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Continuer avec cette caisse</source>
        <translation>Continue with this fund</translation>
    </message>
    <message>
        <source>Modifier l&apos;adresse</source>
        <translation>Change the address</translation>
    </message>
    <message>
        <source>Certificat d&apos;autorité de la caisse</source>
        <translation>The fund&apos;s authority certificate</translation>
    </message>
    <message>
        <source>Certificats (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Indiquez l&apos;adresse de votre caisse.</source>
        <translation>Enter the address of your fund.</translation>
    </message>
    <message>
        <source>Vérification en cours…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Est-ce bien votre caisse ?</source>
        <translation>Is this your fund?</translation>
    </message>
    <message>
        <source>Voici ce que cette adresse dit d&apos;elle-même.</source>
        <translation>This is what this address says of itself.</translation>
    </message>
    <message>
        <source>Ce fichier n&apos;est pas un certificat lisible.</source>
        <translation>This file is not a readable certificate.</translation>
    </message>
    <message>
        <source>Cette adresse n&apos;est pas valable : elle commence par https://</source>
        <translation>This address is not valid: it begins with https://</translation>
    </message>
    <message>
        <source>Votre caisse</source>
        <translation>Your fund</translation>
    </message>
    <message>
        <source>Truelle se connecte à l&apos;espace sécurisé de votre caisse CIBTP.</source>
        <translation>Truelle connects to the secure space of your CIBTP fund.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::CertificateView</name>
    <message>
        <source>Délivré à</source>
        <translation>Issued to</translation>
    </message>
    <message>
        <source>Délivré par</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Valable</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Empreinte SHA-256</source>
        <translation>SHA-256 fingerprint</translation>
    </message>
    <message>
        <source>Identité vérifiée par une autorité que ce système reconnaît</source>
        <translation>Identity verified by an authority this system knows</translation>
    </message>
    <message>
        <source>Identité vérifiée par l&apos;autorité que vous avez ajoutée</source>
        <translation>Identity verified by the authority you added</translation>
    </message>
    <message>
        <source>du %1 au %2</source>
        <translation>from %1 to %2</translation>
    </message>
</context>
<context>
    <name>truelle::ui::CertificationNotice</name>
    <message>
        <source>Suivez le lien du courriel de certification que votre caisse vous a envoyé. Sans cela, vous ne pourrez plus vous connecter.</source>
        <translation>Follow the link in the certification e-mail that your fund sent you. Otherwise you will no longer be able to sign in.</translation>
    </message>
    <message>
        <source>Renvoyer le courriel</source>
        <translation>Send the e-mail again</translation>
    </message>
    <message>
        <source>Demande transmise à la caisse</source>
        <translation>The request has been passed on to the fund</translation>
    </message>
    <message>
        <source>Le courriel de certification est envoyé à %1. Suivez son lien.</source>
        <translation>The certification e-mail is on its way to %1. Follow its link.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::ChangeWords</name>
    <message>
        <source>sans fin</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>%1 : %2 chez la caisse, %3 pour vous</source>
        <extracomment>%1 is what differs, %2 the caisse&apos;s value, %3 the person&apos;s own</extracomment>
        <translation>%1: %2 at the fund, %3 for you</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Date d&apos;effet</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>Date de fin</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>Les collèges diffèrent.</source>
        <translation>The colleges differ.</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s) différence(s)</source>
        <translation>
            <numerusform>and %n other difference</numerusform>
            <numerusform>and %n other differences</numerusform>
        </translation>
    </message>
    <message>
        <source>devient administrateur</source>
        <translation>becomes administrator</translation>
    </message>
    <message>
        <source>n&apos;est plus administrateur</source>
        <translation>no longer administrator</translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) ajouté(s)</source>
        <translation>
            <numerusform>%n right added</numerusform>
            <numerusform>%n rights added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) augmenté(s)</source>
        <translation>
            <numerusform>%n right raised</numerusform>
            <numerusform>%n rights raised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) réduit(s)</source>
        <translation>
            <numerusform>%n right reduced</numerusform>
            <numerusform>%n rights reduced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) retiré(s)</source>
        <translation>
            <numerusform>%n right removed</numerusform>
            <numerusform>%n rights removed</numerusform>
        </translation>
    </message>
    <message>
        <source>collèges</source>
        <translation>colleges</translation>
    </message>
    <message>
        <source>date d&apos;effet</source>
        <translation>effective date</translation>
    </message>
    <message>
        <source>date de fin</source>
        <translation>end date</translation>
    </message>
    <message>
        <source>Aucune modification</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>Ce qui change : %1</source>
        <translation>What changes: %1</translation>
    </message>
    <message>
        <source>La modification est gardée sur cet ordinateur et partira d&apos;elle-même dès que la caisse répondra.</source>
        <translation>The change is kept on this computer and will be sent by itself as soon as the fund answers.</translation>
    </message>
    <message>
        <source>La caisse n&apos;a pas accepté la modification.</source>
        <translation>The fund did not accept the change.</translation>
    </message>
    <message>
        <source>Corrigez ce qui est signalé, puis validez de nouveau ; votre saisie est conservée.</source>
        <translation>Correct what is marked, then confirm again; what you entered is kept.</translation>
    </message>
    <message>
        <source>une autre personne</source>
        <translation>another person</translation>
    </message>
    <message>
        <source>Modifié aussi par %1 le %2 à %3.</source>
        <translation>Also changed by %1 on %2 at %3.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Modifié aussi par %1.</source>
        <translation>Also changed by %1.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::ConnectionPage</name>
    <message>
        <source>Attention ! Tous les champs marqués d&apos;un * sont obligatoires.</source>
        <translation>Please note: every field marked with * is required.</translation>
    </message>
    <message>
        <source>Adresse électronique</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Elle deviendra votre identifiant de connexion pour ce compte.</source>
        <translation>It will be what you sign in to this account with.</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Confirmer le mot de passe</source>
        <translation>Confirm the password</translation>
    </message>
    <message>
        <source>Confirmer l&apos;adresse électronique</source>
        <translation>Confirm the e-mail address</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Téléphone fixe</source>
        <translation>Landline</translation>
    </message>
    <message>
        <source>Téléphone mobile</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>Il vous permettra de recevoir des messages de votre caisse, transmis par SMS.</source>
        <translation>It lets you receive messages of your fund by text message.</translation>
    </message>
    <message>
        <source>Informations de connexion</source>
        <translation>Sign-in details</translation>
    </message>
    <message>
        <source>Les deux saisies de l&apos;adresse électronique sont différentes.</source>
        <translation>The two e-mail addresses are different.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::ContactForm</name>
    <message>
        <source>Modification des informations de contact</source>
        <translation>Change of contact details</translation>
    </message>
    <message>
        <source>Attention ! Tous les champs marqués d&apos;un * sont obligatoires.</source>
        <translation>Please note: every field marked with * is required.</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Téléphone fixe</source>
        <translation>Landline</translation>
    </message>
    <message>
        <source>Téléphone mobile</source>
        <translation>Mobile phone</translation>
    </message>
    <message>
        <source>À quoi sert la certification du numéro de téléphone mobile ?</source>
        <translation>What is the certification of the mobile number for?</translation>
    </message>
    <message>
        <source>La certification de votre numéro de téléphone mobile vous permettra de saisir de nouvelles coordonnées bancaires et de recevoir des notifications de réception des documents dématérialisés (si inscription au service).</source>
        <translation>With a certified mobile number you can enter new bank details and be told when electronic documents arrive (if you have signed up for it).</translation>
    </message>
    <message>
        <source>Nom, à la caisse : %1</source>
        <translation>Last name, at the fund: %1</translation>
    </message>
    <message>
        <source>Prénom, à la caisse : %1</source>
        <translation>First name, at the fund: %1</translation>
    </message>
    <message>
        <source>Téléphone fixe, à la caisse : %1</source>
        <translation>Landline, at the fund: %1</translation>
    </message>
    <message>
        <source>Téléphone mobile, à la caisse : %1</source>
        <translation>Mobile phone, at the fund: %1</translation>
    </message>
    <message>
        <source>Le formulaire montre à présent ce que la caisse a enregistré, avec vos modifications.</source>
        <translation>The form now shows what the fund has recorded, with your changes.</translation>
    </message>
    <message>
        <source>Votre saisie est conservée : validez à nouveau pour la faire enregistrer.</source>
        <translation>What you typed is kept: confirm again to have it recorded.</translation>
    </message>
    <message>
        <source>Vos informations de contact ont été modifiées entre-temps</source>
        <translation>Your contact details were changed in the meantime</translation>
    </message>
    <message>
        <source>Indiquez votre nom.</source>
        <translation>Type your last name.</translation>
    </message>
    <message>
        <source>Indiquez votre prénom.</source>
        <translation>Type your first name.</translation>
    </message>
    <message>
        <source>Ce numéro n&apos;est pas celui d&apos;un téléphone mobile.</source>
        <translation>This is not the number of a mobile phone.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::DateField</name>
    <message>
        <source>jj/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Choisir dans le calendrier</source>
        <translation>Choose in the calendar</translation>
    </message>
</context>
<context>
    <name>truelle::ui::DeedPage</name>
    <message>
        <source>Sans fin</source>
        <translation>No end</translation>
    </message>
    <message>
        <source>Suspendre jusqu&apos;au (inclus)</source>
        <translation>Suspend until (included)</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Gardé dans l&apos;historique de la délégation.</source>
        <translation>Kept in the delegation&apos;s history.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Écrivez la date ainsi : 16/04/2026.</source>
        <translation>Write the date like this: 16/04/2026.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::DeedWords</name>
    <message>
        <source>Fermer la délégation de %1 ?</source>
        <translation>Close the delegation to %1?</translation>
    </message>
    <message>
        <source>Rouvrir la délégation de %1 ?</source>
        <translation>Reopen the delegation to %1?</translation>
    </message>
    <message>
        <source>Suspendre la délégation de %1 ?</source>
        <translation>Suspend the delegation to %1?</translation>
    </message>
    <message>
        <source>Reprendre la délégation de %1 ?</source>
        <translation>Resume the delegation to %1?</translation>
    </message>
    <message>
        <source>Supprimer la délégation de %1 ?</source>
        <translation>Delete the delegation to %1?</translation>
    </message>
    <message>
        <source>Elle n&apos;a pas encore été enregistrée par la caisse : elle est simplement abandonnée.</source>
        <translation>The fund has not saved it yet: it is simply given up.</translation>
    </message>
    <message>
        <source>Ses droits d&apos;accès à ce site cessent aussitôt. La délégation reste dans la liste des inactifs : une nouvelle date de fin, ou « Rouvrir », la remet en vigueur.</source>
        <translation>The access rights to this site end at once. The delegation stays in the list among the inactive ones: a new end date, or “Reopen”, puts it back in force.</translation>
    </message>
    <message>
        <source>Les mêmes droits qu&apos;avant sont à nouveau en vigueur. Une date de fin passée est retirée.</source>
        <translation>The same rights as before are in force again. An end date that has passed is taken away.</translation>
    </message>
    <message>
        <source>Les mêmes droits qu&apos;avant sont à nouveau en vigueur.</source>
        <translation>The same rights as before are in force again.</translation>
    </message>
    <message>
        <source>Ses droits d&apos;accès à ce site cessent dès aujourd&apos;hui, et reviennent d&apos;eux-mêmes après la date choisie. Sans date, ils reviennent avec « Reprendre ».</source>
        <translation>The access rights to this site end today and come back by themselves after the date chosen. Without a date they come back with “Resume”.</translation>
    </message>
    <message>
        <source>Ses droits sont à nouveau en vigueur, sans attendre le %1.</source>
        <translation>The rights are in force again, without waiting for %1.</translation>
    </message>
    <message>
        <source>Ses droits sont à nouveau en vigueur.</source>
        <translation>The rights are in force again.</translation>
    </message>
    <message>
        <source>Le cabinet perd aussitôt tous ses droits sur ce site, et avec lui les collaborateurs à qui il en a délégué. Une délégation supprimée ne se rouvre pas : il faudrait en faire une nouvelle.</source>
        <translation>The firm loses all its rights on this site at once, and with it the colleagues it delegated some to. A deleted delegation cannot be reopened: a new one would have to be made.</translation>
    </message>
    <message>
        <source>Fermer la délégation</source>
        <translation>Close the delegation</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Suspendre</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Supprimer la délégation</source>
        <translation>Delete the delegation</translation>
    </message>
    <message>
        <source>Délégation de %1 fermée</source>
        <translation>Delegation to %1 closed</translation>
    </message>
    <message>
        <source>Délégation de %1 rouverte</source>
        <translation>Delegation to %1 reopened</translation>
    </message>
    <message>
        <source>Délégation de %1 suspendue</source>
        <translation>Delegation to %1 suspended</translation>
    </message>
    <message>
        <source>Délégation de %1 reprise</source>
        <translation>Delegation to %1 resumed</translation>
    </message>
    <message>
        <source>Délégation de %1 supprimée</source>
        <translation>Delegation to %1 deleted</translation>
    </message>
    <message>
        <source>Annuler la fermeture</source>
        <translation>Undo the closure</translation>
    </message>
    <message>
        <source>Annuler la réouverture</source>
        <translation>Undo the reopening</translation>
    </message>
    <message>
        <source>Annuler la suspension</source>
        <translation>Undo the suspension</translation>
    </message>
    <message>
        <source>Annuler la reprise</source>
        <translation>Undo the resumption</translation>
    </message>
    <message>
        <source>Annuler la suppression</source>
        <translation>Undo the deletion</translation>
    </message>
</context>
<context>
    <name>truelle::ui::DelegationWords</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day in a list, as in « 16 avr. 2026 »</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Aucun droit</source>
        <translation>No right</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Mise à jour</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>aucun droit</source>
        <translation>no right</translation>
    </message>
    <message>
        <source>consultation</source>
        <translation>read</translation>
    </message>
    <message>
        <source>mise à jour</source>
        <translation>update</translation>
    </message>
    <message>
        <source>Administrateur</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Utilisateur</source>
        <translation>User</translation>
    </message>
    <message>
        <source>En attente d&apos;activation</source>
        <translation>Waiting for activation</translation>
    </message>
    <message>
        <source>À venir</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Actif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Suspendu</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Inactif</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>En attente du réseau</source>
        <translation>Waiting for the network</translation>
    </message>
    <message>
        <source>Envoi en cours</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Refusé</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Modifié entre-temps</source>
        <translation>Changed meanwhile</translation>
    </message>
    <message>
        <source>Nom pas encore reçu</source>
        <translation>Name not received yet</translation>
    </message>
    <message>
        <source>%1 à %2</source>
        <extracomment>a day and a time of it</extracomment>
        <translation>%1 at %2</translation>
    </message>
</context>
<context>
    <name>truelle::ui::DelegationsPage</name>
    <message>
        <source>Liste des bénéficiaires de délégation</source>
        <translation>Delegation beneficiaries</translation>
    </message>
    <message>
        <source>Exclure les utilisateurs inactifs</source>
        <translation>Exclude inactive users</translation>
    </message>
    <message>
        <source>Ajouter une délégation</source>
        <translation>Add a delegation</translation>
    </message>
    <message>
        <source>Identifiant CIBTP %1</source>
        <translation>CIBTP identifier %1</translation>
    </message>
    <message>
        <source>Collaborateurs du cabinet</source>
        <translation>The firm&apos;s collaborators</translation>
    </message>
    <message>
        <source>Utilisateurs</source>
        <translation>Users</translation>
    </message>
    <message numerus="yes">
        <source>%n bénéficiaire(s)</source>
        <translation>
            <numerusform>%n beneficiary</numerusform>
            <numerusform>%n beneficiaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sur %n bénéficiaire(s)</source>
        <translation>
            <numerusform>%1 of %n beneficiary</numerusform>
            <numerusform>%1 of %n beneficiaries</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun bénéficiaire ne correspond</source>
        <translation>No beneficiary matches</translation>
    </message>
    <message>
        <source>Les filtres et l&apos;exclusion des utilisateurs inactifs cachent tous les bénéficiaires.</source>
        <translation>The filters and the exclusion of inactive users hide every beneficiary.</translation>
    </message>
    <message>
        <source>Tout afficher</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Aucun bénéficiaire</source>
        <translation>No beneficiaries</translation>
    </message>
    <message>
        <source>Les collaborateurs à qui le cabinet délègue ses droits sur ce site apparaîtront ici.</source>
        <translation>The collaborators to whom the firm delegates its rights on this site will appear here.</translation>
    </message>
    <message>
        <source>Les utilisateurs à qui vous déléguez des droits sur ce site apparaîtront ici.</source>
        <translation>The users to whom you delegate rights on this site will appear here.</translation>
    </message>
    <message>
        <source>Réduit par le client</source>
        <translation>Reduced by the client</translation>
    </message>
    <message>
        <source>La caisse en est informée dès qu&apos;elle répond.</source>
        <translation>The fund is told as soon as it answers.</translation>
    </message>
    <message>
        <source>La caisse l&apos;a enregistré.</source>
        <translation>The fund has saved it.</translation>
    </message>
    <message>
        <source>Délégation enregistrée</source>
        <translation>Delegation saved</translation>
    </message>
    <message>
        <source>%1 a désormais accès à ce site, dans la limite de ces droits.</source>
        <translation>%1 can use this site from now on, within these rights.</translation>
    </message>
    <message>
        <source>La caisse envoie à %1 un courriel : le lien d&apos;activation de son compte utilisateur, ou celui pour se connecter si ce compte existe déjà.</source>
        <translation>The fund sends %1 an e-mail: the link that activates the user account, or the one to sign in if that account exists already.</translation>
    </message>
    <message>
        <source>En attente du réseau</source>
        <translation>Waiting for the network</translation>
    </message>
    <message>
        <source>La délégation de %1 est gardée sur cet ordinateur et partira d&apos;elle-même dès que la caisse répondra.</source>
        <translation>The delegation to %1 is kept on this computer and will be sent by itself as soon as the fund answers.</translation>
    </message>
    <message>
        <source>Refusé</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Modifié entre-temps</source>
        <translation>Changed meanwhile</translation>
    </message>
    <message>
        <source>Quelqu&apos;un d&apos;autre a changé la délégation de %1 au même moment.</source>
        <translation>Somebody else changed the delegation to %1 at the same time.</translation>
    </message>
    <message>
        <source>Voir les différences</source>
        <translation>Show the differences</translation>
    </message>
</context>
<context>
    <name>truelle::ui::DsnFollowUpModel</name>
    <message>
        <source>Mois</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Reçue le</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>truelle::ui::DsnState</name>
    <message>
        <source>Attendue</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Manquante</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Reçue</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>En traitement</source>
        <translation>Being processed</translation>
    </message>
    <message>
        <source>Validée</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>À rectifier</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>Anomalie</source>
        <translation>Anomaly</translation>
    </message>
    <message>
        <source>Rectifiée</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>À transmettre %1.</source>
        <translation>To be sent %1.</translation>
    </message>
    <message>
        <source>Rien à faire : la caisse traite la déclaration.</source>
        <translation>Nothing to do: the fund is processing the declaration.</translation>
    </message>
    <message>
        <source>Rien à faire.</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>Une action de votre part est attendue : transmettez la déclaration de ce mois avec votre logiciel de paie.</source>
        <translation>Your action is expected: send this month&apos;s declaration with your payroll software.</translation>
    </message>
    <message>
        <source>Une action de votre part est attendue : corrigez la déclaration, ou contactez votre caisse.</source>
        <translation>Your action is expected: correct the declaration, or contact your fund.</translation>
    </message>
    <message>
        <source>Une action de votre part est attendue : rectifiez la déclaration.</source>
        <translation>Your action is expected: rectify the declaration.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::EditLock</name>
    <message>
        <source>Vous ne pouvez pas modifier vos propres droits.</source>
        <translation>You cannot change your own rights.</translation>
    </message>
    <message>
        <source>Accordée par le cabinet comptable : lui seul la modifie.</source>
        <translation>Granted by the accounting firm: only the firm changes it.</translation>
    </message>
    <message>
        <source>Accordée par l&apos;entreprise : elle seule la modifie.</source>
        <translation>Granted by the company: only the company changes it.</translation>
    </message>
    <message>
        <source>Vous n&apos;avez pas le droit de déléguer sur ce site.</source>
        <translation>You may not delegate on this site.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::EditWords</name>
    <message>
        <source>%1 sans droit</source>
        <extracomment>%1 is a feature or a group of them, as in the two sentences below</extracomment>
        <translation>%1: no right</translation>
    </message>
    <message>
        <source>%1 en consultation</source>
        <translation>%1: read</translation>
    </message>
    <message>
        <source>%1 en mise à jour</source>
        <translation>%1: update</translation>
    </message>
    <message>
        <source>Toutes les fonctionnalités</source>
        <translation>All features</translation>
    </message>
    <message numerus="yes">
        <source>%n fonctionnalité(s)</source>
        <translation>
            <numerusform>%n feature</numerusform>
            <numerusform>%n features</numerusform>
        </translation>
    </message>
    <message>
        <source>Collège %1 coché</source>
        <translation>College %1 ticked</translation>
    </message>
    <message>
        <source>Collège %1 décoché</source>
        <translation>College %1 unticked</translation>
    </message>
    <message>
        <source>Collège(s)</source>
        <translation>College(s)</translation>
    </message>
    <message>
        <source>Administrateur coché</source>
        <translation>Administrator ticked</translation>
    </message>
    <message>
        <source>Administrateur décoché</source>
        <translation>Administrator unticked</translation>
    </message>
    <message>
        <source>Date d&apos;effet</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>Date de fin</source>
        <translation>End date</translation>
    </message>
</context>
<context>
    <name>truelle::ui::EditorFrame</name>
    <message>
        <source>Liste des bénéficiaires</source>
        <translation>List of beneficiaries</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>truelle::ui::EmailForm</name>
    <message>
        <source>Modifier adresse électronique</source>
        <translation>Change e-mail address</translation>
    </message>
    <message>
        <source>Tous les champs marqués d&apos;un * sont obligatoires.</source>
        <translation>Every field marked with * is required.</translation>
    </message>
    <message>
        <source>Vous serez déconnecté. Un avis est aussi envoyé à l&apos;ancienne adresse.</source>
        <translation>You will be signed out. A notice is also sent to the former address.</translation>
    </message>
    <message>
        <source>Nouvelle adresse électronique</source>
        <translation>New e-mail address</translation>
    </message>
    <message>
        <source>Confirmer l&apos;adresse électronique</source>
        <translation>Confirm the e-mail address</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Adresse électronique actuelle : %1</source>
        <translation>Present e-mail address: %1</translation>
    </message>
    <message>
        <source>ATTENTION, la modification de votre identifiant entraîne une désactivation de votre compte.</source>
        <translation>PLEASE NOTE: changing your sign-in address deactivates your account.</translation>
    </message>
    <message>
        <source>Pour le réactiver, vous devez cliquer sur le lien d&apos;activation qui vous est transmis sur la nouvelle adresse électronique renseignée.</source>
        <translation>To reactivate it, you have to click the activation link that is sent to the new e-mail address.</translation>
    </message>
    <message>
        <source>Indiquez la nouvelle adresse électronique.</source>
        <translation>Type the new e-mail address.</translation>
    </message>
    <message>
        <source>Saisissez la nouvelle adresse une seconde fois.</source>
        <translation>Type the new address a second time.</translation>
    </message>
    <message>
        <source>Les deux adresses ne sont pas les mêmes.</source>
        <translation>The two addresses are not the same.</translation>
    </message>
    <message>
        <source>Indiquez votre mot de passe.</source>
        <translation>Type your password.</translation>
    </message>
    <message>
        <source>Cochez cette case pour continuer.</source>
        <translation>Tick this box to go on.</translation>
    </message>
    <message>
        <source>J&apos;ai compris que mon compte sera désactivé.</source>
        <translation>I understand that my account will be deactivated.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::Entrance</name>
    <message>
        <source>L&apos;association de l&apos;adhérent/site choisi avec votre espace sécurisé a bien été effectuée.</source>
        <translation>The member and site chosen are now associated with your secure space.</translation>
    </message>
    <message>
        <source>Vous êtes redirigé automatiquement sur la page de connexion à votre espace sécurisé.</source>
        <translation>You are taken to the page for signing in to your secure space.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::ErrorText</name>
    <message>
        <source>Rien n&apos;est perdu : vos modifications restent enregistrées sur cet ordinateur.</source>
        <translation>Nothing is lost: your changes are kept on this computer.</translation>
    </message>
    <message>
        <source>Les données déjà reçues restent consultables.</source>
        <translation>What has been received can still be read.</translation>
    </message>
    <message>
        <source>Rien n&apos;a été envoyé : votre mot de passe et vos données restent sur cet ordinateur.</source>
        <translation>Nothing was sent: your password and your data stay on this computer.</translation>
    </message>
    <message>
        <source>Rien n&apos;a été modifié.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Vérifiez votre connexion à Internet, puis réessayez.</source>
        <translation>Check your Internet connection, then try again.</translation>
    </message>
    <message>
        <source>L&apos;adresse de la caisse est introuvable.</source>
        <translation>The address of the fund cannot be found.</translation>
    </message>
    <message>
        <source>Vérifiez l&apos;adresse et votre connexion à Internet, puis réessayez.</source>
        <translation>Check the address and your Internet connection, then try again.</translation>
    </message>
    <message>
        <source>La caisse ne répond pas à cette adresse.</source>
        <translation>The fund does not answer at this address.</translation>
    </message>
    <message>
        <source>Son service est peut-être arrêté : réessayez dans quelques minutes ou vérifiez l&apos;adresse.</source>
        <translation>Its service may be stopped: try again in a few minutes or check the address.</translation>
    </message>
    <message>
        <source>La connexion à la caisse a été interrompue.</source>
        <translation>The connection to the fund was interrupted.</translation>
    </message>
    <message>
        <source>Réessayez : une modification déjà reçue par la caisse ne sera pas faite deux fois.</source>
        <translation>Try again: a change the fund has already received will not be made twice.</translation>
    </message>
    <message>
        <source>La caisse met trop de temps à répondre.</source>
        <translation>The fund takes too long to answer.</translation>
    </message>
    <message>
        <source>Réessayez dans quelques minutes.</source>
        <translation>Try again in a few minutes.</translation>
    </message>
    <message>
        <source>Cet ordinateur n&apos;est pas connecté au réseau.</source>
        <translation>This computer is not connected to the network.</translation>
    </message>
    <message>
        <source>Le serveur mandataire (proxy) a refusé la connexion.</source>
        <translation>The proxy server refused the connection.</translation>
    </message>
    <message>
        <source>Vérifiez le proxy dans les réglages du système ou demandez à votre service informatique.</source>
        <translation>Check the proxy in the system settings or ask your IT department.</translation>
    </message>
    <message>
        <source>L&apos;identité de la caisse n&apos;a pas pu être vérifiée : son certificat vient d&apos;une autorité inconnue.</source>
        <translation>The identity of the fund could not be verified: its certificate comes from an unknown authority.</translation>
    </message>
    <message>
        <source>Si votre caisse vous a remis son propre certificat d&apos;autorité, ajoutez-le avec son adresse. Sinon, contactez-la.</source>
        <translation>If your fund gave you its own authority certificate, add it with the address. Otherwise contact the fund.</translation>
    </message>
    <message>
        <source>Le certificat de la caisse n&apos;est plus valable.</source>
        <translation>The certificate of the fund is no longer valid.</translation>
    </message>
    <message>
        <source>Vérifiez la date de cet ordinateur. Si elle est juste, prévenez votre caisse.</source>
        <translation>Check the date of this computer. If it is right, tell your fund.</translation>
    </message>
    <message>
        <source>Le certificat de la caisse n&apos;est pas encore valable.</source>
        <translation>The certificate of the fund is not valid yet.</translation>
    </message>
    <message>
        <source>Le certificat reçu est celui d&apos;un autre serveur.</source>
        <translation>The certificate received belongs to another server.</translation>
    </message>
    <message>
        <source>Vérifiez l&apos;adresse de la caisse. Si elle est juste, n&apos;allez pas plus loin et prévenez votre caisse.</source>
        <translation>Check the address of the fund. If it is right, go no further and tell your fund.</translation>
    </message>
    <message>
        <source>Le certificat de la caisse est trop faible pour protéger vos données.</source>
        <translation>The certificate of the fund is too weak to protect your data.</translation>
    </message>
    <message>
        <source>Prévenez votre caisse : elle doit le remplacer.</source>
        <translation>Tell your fund: it has to replace it.</translation>
    </message>
    <message>
        <source>La connexion protégée à la caisse n&apos;a pas pu être établie.</source>
        <translation>The protected connection to the fund could not be made.</translation>
    </message>
    <message>
        <source>Réessayez. Si cela se répète, demandez à votre service informatique si un logiciel filtre les connexions.</source>
        <translation>Try again. If it happens again, ask your IT department whether some software filters connections.</translation>
    </message>
    <message>
        <source>Cette adresse répond, mais pas comme une caisse.</source>
        <translation>This address answers, but not as a fund does.</translation>
    </message>
    <message>
        <source>Vérifiez l&apos;adresse. Sur un réseau public, ouvrez d&apos;abord la page d&apos;accueil du réseau dans votre navigateur.</source>
        <translation>Check the address. On a public network, first open the network&apos;s welcome page in your browser.</translation>
    </message>
    <message>
        <source>La réponse de la caisse est incompréhensible.</source>
        <translation>The fund&apos;s answer cannot be understood.</translation>
    </message>
    <message>
        <source>Réessayez. Si cela se répète, prévenez votre caisse.</source>
        <translation>Try again. If it happens again, tell your fund.</translation>
    </message>
    <message>
        <source>La réponse de la caisse est anormalement longue : elle a été écartée.</source>
        <translation>The fund&apos;s answer is abnormally long: it was set aside.</translation>
    </message>
    <message>
        <source>Cette version de Truelle est trop ancienne pour cette caisse.</source>
        <translation>This version of Truelle is too old for this fund.</translation>
    </message>
    <message>
        <source>Installez la dernière version de Truelle.</source>
        <translation>Install the latest version of Truelle.</translation>
    </message>
    <message>
        <source>Réessayez dans %1.</source>
        <translation>Try again in %1.</translation>
    </message>
    <message>
        <source>L&apos;adresse électronique ou le mot de passe est incorrect.</source>
        <translation>The e-mail address or the password is wrong.</translation>
    </message>
    <message>
        <source>Vérifiez les deux, majuscules comprises, ou choisissez « Mot de passe oublié ? ».</source>
        <translation>Check both, capitals included, or choose “Forgotten password?”.</translation>
    </message>
    <message>
        <source>Trop d&apos;essais ont échoué : ce compte est bloqué pour un temps.</source>
        <translation>Too many attempts have failed: this account is locked for a while.</translation>
    </message>
    <message>
        <source>Ce compte n&apos;est pas encore activé.</source>
        <translation>This account is not activated yet.</translation>
    </message>
    <message>
        <source>Ouvrez le courriel d&apos;activation que votre caisse vous a envoyé et suivez son lien, puis connectez-vous.</source>
        <translation>Open the activation e-mail your fund sent you and follow its link, then sign in.</translation>
    </message>
    <message>
        <source>Votre adresse électronique doit être certifiée à nouveau.</source>
        <translation>Your e-mail address has to be certified again.</translation>
    </message>
    <message>
        <source>Votre session a été fermée par sécurité : elle a été utilisée depuis un autre endroit.</source>
        <translation>Your session was closed for safety: it was used from another place.</translation>
    </message>
    <message>
        <source>Connectez-vous à nouveau. Si vous n&apos;êtes pas à l&apos;origine de cet accès, changez votre mot de passe.</source>
        <translation>Sign in again. If this was not you, change your password.</translation>
    </message>
    <message>
        <source>Votre session est terminée.</source>
        <translation>Your session has ended.</translation>
    </message>
    <message>
        <source>Connectez-vous à nouveau.</source>
        <translation>Sign in again.</translation>
    </message>
    <message>
        <source>Vos droits ne permettent pas cette action.</source>
        <translation>Your rights do not allow this action.</translation>
    </message>
    <message>
        <source>Demandez-les à l&apos;administrateur de ce site.</source>
        <translation>Ask the administrator of this site for them.</translation>
    </message>
    <message>
        <source>Cet élément n&apos;existe plus, ou vous n&apos;y avez plus accès.</source>
        <translation>This item no longer exists, or you no longer have access to it.</translation>
    </message>
    <message>
        <source>Synchronisez pour voir l&apos;état actuel.</source>
        <translation>Synchronise to see how things stand.</translation>
    </message>
    <message>
        <source>La caisse n&apos;a pas accepté ces valeurs.</source>
        <translation>The fund did not accept these values.</translation>
    </message>
    <message>
        <source>Votre saisie est conservée.</source>
        <translation>What you entered is kept.</translation>
    </message>
    <message>
        <source>Corrigez les champs signalés, puis validez à nouveau.</source>
        <translation>Correct the fields marked, then confirm again.</translation>
    </message>
    <message>
        <source>Une autre personne a modifié cet élément entre-temps.</source>
        <translation>Someone else has changed this item in the meantime.</translation>
    </message>
    <message>
        <source>Comparez les deux versions et choisissez ce qui doit rester.</source>
        <translation>Compare the two versions and choose what is to stay.</translation>
    </message>
    <message>
        <source>La caisse traite encore cette modification.</source>
        <translation>The fund is still processing this change.</translation>
    </message>
    <message>
        <source>Les données de cet ordinateur sont trop anciennes pour être complétées.</source>
        <translation>The data on this computer is too old to be completed.</translation>
    </message>
    <message>
        <source>Elles vont être reçues à nouveau en entier ; vous pouvez continuer à travailler.</source>
        <translation>It will be received again in full; you can go on working.</translation>
    </message>
    <message>
        <source>Trop de demandes ont été faites en peu de temps.</source>
        <translation>Too many requests were made in a short time.</translation>
    </message>
    <message>
        <source>La caisse est très sollicitée en ce moment.</source>
        <translation>The fund is very busy at the moment.</translation>
    </message>
    <message>
        <source>La caisse a rencontré une difficulté.</source>
        <translation>The fund has run into a difficulty.</translation>
    </message>
    <message>
        <source>Réessayez plus tard. Si cela se répète, prévenez votre caisse.</source>
        <translation>Try again later. If it happens again, tell your fund.</translation>
    </message>
    <message>
        <source>L&apos;envoi est trop volumineux pour la caisse.</source>
        <translation>What was sent is too large for the fund.</translation>
    </message>
    <message>
        <source>Réduisez-le et recommencez.</source>
        <translation>Make it smaller and start again.</translation>
    </message>
    <message>
        <source>La caisse n&apos;a pas compris la demande de Truelle.</source>
        <translation>The fund did not understand what Truelle asked.</translation>
    </message>
    <message>
        <source>Réessayez. Si cela se répète, installez la dernière version de Truelle.</source>
        <translation>Try again. If it happens again, install the latest version of Truelle.</translation>
    </message>
    <message>
        <source>Cet ordinateur n&apos;a pas de trousseau pour garder vos clés.</source>
        <translation>This computer has no keychain to keep your keys.</translation>
    </message>
    <message>
        <source>Vous pouvez travailler, mais rien ne sera gardé après la fermeture de Truelle.</source>
        <translation>You can work, but nothing will be kept once Truelle is closed.</translation>
    </message>
    <message>
        <source>Installez ou activez un trousseau (GNOME Keyring, KWallet), puis relancez Truelle.</source>
        <translation>Install or enable a keychain (GNOME Keyring, KWallet), then start Truelle again.</translation>
    </message>
    <message>
        <source>L&apos;accès au trousseau de cet ordinateur a été refusé.</source>
        <translation>Access to this computer&apos;s keychain was refused.</translation>
    </message>
    <message>
        <source>Vos données gardées restent fermées, mais intactes.</source>
        <translation>Your stored data stays closed, but intact.</translation>
    </message>
    <message>
        <source>Relancez Truelle et acceptez l&apos;accès, ou autorisez-le dans le trousseau.</source>
        <translation>Start Truelle again and accept the access, or allow it in the keychain.</translation>
    </message>
    <message>
        <source>Le trousseau de cet ordinateur est verrouillé ou ne répond pas.</source>
        <translation>This computer&apos;s keychain is locked or does not answer.</translation>
    </message>
    <message>
        <source>Vous n&apos;êtes pas déconnecté : vos données gardées restent intactes.</source>
        <translation>You are not signed out: your stored data stays intact.</translation>
    </message>
    <message>
        <source>Déverrouillez le trousseau, puis réessayez.</source>
        <translation>Unlock the keychain, then try again.</translation>
    </message>
    <message>
        <source>Les données de cet ordinateur ont été écrites par une version plus récente de Truelle.</source>
        <translation>The data on this computer was written by a newer version of Truelle.</translation>
    </message>
    <message>
        <source>Elles sont intactes et n&apos;ont pas été touchées.</source>
        <translation>It is intact and has not been touched.</translation>
    </message>
    <message>
        <source>Ouvrez-les avec cette version plus récente.</source>
        <translation>Open it with that newer version.</translation>
    </message>
    <message>
        <source>Le fichier de données de cet ordinateur est endommagé.</source>
        <translation>The data file on this computer is damaged.</translation>
    </message>
    <message>
        <source>Il a été mis de côté ; vos modifications en attente sont récupérées autant que possible.</source>
        <translation>It was set aside; your waiting changes are recovered as far as possible.</translation>
    </message>
    <message>
        <source>Connectez-vous pour recevoir à nouveau les données de la caisse.</source>
        <translation>Sign in to receive the fund&apos;s data again.</translation>
    </message>
    <message>
        <source>Truelle est déjà ouvert avec ces données.</source>
        <translation>Truelle is already open with this data.</translation>
    </message>
    <message>
        <source>Utilisez la fenêtre déjà ouverte ou fermez-la d&apos;abord.</source>
        <translation>Use the window that is open or close it first.</translation>
    </message>
    <message>
        <source>Truelle n&apos;a pas le droit d&apos;écrire dans son dossier de données.</source>
        <translation>Truelle may not write to its data folder.</translation>
    </message>
    <message>
        <source>Vérifiez les droits de ce dossier ou choisissez-en un autre.</source>
        <translation>Check the permissions of this folder or choose another one.</translation>
    </message>
    <message>
        <source>Le disque de cet ordinateur est plein.</source>
        <translation>The disk of this computer is full.</translation>
    </message>
    <message>
        <source>Ce qui était enregistré est intact ; la dernière action n&apos;a pas été enregistrée.</source>
        <translation>What was saved is intact; the last action was not saved.</translation>
    </message>
    <message>
        <source>Libérez de la place, puis recommencez.</source>
        <translation>Make room, then start again.</translation>
    </message>
    <message>
        <source>Ce fichier ne peut pas être lu.</source>
        <translation>This file cannot be read.</translation>
    </message>
    <message>
        <source>Vérifiez qu&apos;il existe, qu&apos;il est du bon type et que vous avez le droit de l&apos;ouvrir.</source>
        <translation>Check that it exists, is of the right type and that you may open it.</translation>
    </message>
    <message>
        <source>Cette saisie n&apos;est pas valable.</source>
        <translation>What was entered is not valid.</translation>
    </message>
    <message>
        <source>Elle est conservée.</source>
        <translation>It is kept.</translation>
    </message>
    <message>
        <source>Corrigez-la, puis réessayez.</source>
        <translation>Correct it, then try again.</translation>
    </message>
    <message>
        <source>L&apos;action a été annulée.</source>
        <translation>The action was cancelled.</translation>
    </message>
    <message>
        <source>Recommencez quand vous le souhaitez.</source>
        <translation>Start again whenever you wish.</translation>
    </message>
    <message>
        <source>Truelle a rencontré une difficulté imprévue.</source>
        <translation>Truelle has run into an unforeseen difficulty.</translation>
    </message>
    <message>
        <source>Réessayez. Si cela se répète, relancez Truelle.</source>
        <translation>Try again. If it happens again, restart Truelle.</translation>
    </message>
    <message>
        <source>Ce champ est obligatoire.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>La date de fin précède la date d&apos;effet.</source>
        <translation>The end date is before the effective date.</translation>
    </message>
    <message>
        <source>Cette date est passée.</source>
        <translation>This date has passed.</translation>
    </message>
    <message>
        <source>Ce droit dépasse ceux que vous avez reçus.</source>
        <translation>This right goes beyond those you were given.</translation>
    </message>
    <message>
        <source>La caisse ne connaît plus cette fonctionnalité.</source>
        <translation>The fund no longer knows this feature.</translation>
    </message>
    <message>
        <source>La caisse ne connaît plus ce collège.</source>
        <translation>The fund no longer knows this college.</translation>
    </message>
    <message>
        <source>La caisse ne connaît pas ce niveau de droit.</source>
        <translation>The fund does not know this level of right.</translation>
    </message>
    <message>
        <source>La caisse n&apos;a pas accepté cette valeur.</source>
        <translation>The fund did not accept this value.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconde(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heure(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Suivez le lien du courriel de certification que votre caisse vous a envoyé, ou faites-le envoyer à nouveau, puis connectez-vous.</source>
        <translation>Follow the link in the certification e-mail your fund sent you, or have it sent again, then sign in.</translation>
    </message>
    <message>
        <source>Ces trois informations ne correspondent à aucun courrier en cours de validité.</source>
        <translation>These three details match no letter that is still valid.</translation>
    </message>
    <message>
        <source>Vérifiez-les sur vos deux courriers les plus récents : un nouveau code remplace l&apos;ancien, et un code ne sert qu&apos;une fois. Après cinq essais, ou si le code a plus de 60 jours, demandez-en un nouveau.</source>
        <translation>Check them on your two most recent letters: a new code replaces the old one, and a code works only once. After five tries, or if the code is more than 60 days old, ask for a new one.</translation>
    </message>
    <message>
        <source>Cette démarche n&apos;est plus en cours auprès de la caisse.</source>
        <translation>This procedure is no longer under way at the fund.</translation>
    </message>
    <message>
        <source>Son délai est passé, ou l&apos;espace a été ouvert entre-temps depuis un autre ordinateur. Saisissez à nouveau les informations d&apos;identification.</source>
        <translation>Its time has run out, or the space has meanwhile been opened from another computer. Enter the identification details again.</translation>
    </message>
    <message>
        <source>Cet identifiant n&apos;a pas la forme de ceux de cette caisse : comparez-le avec le courrier.</source>
        <translation>This identifier does not look like those of this fund: compare it with the letter.</translation>
    </message>
    <message>
        <source>Ce numéro n&apos;est pas un SIRET : vérifiez ses 14 chiffres.</source>
        <translation>This number is not a SIRET: check its 14 digits.</translation>
    </message>
    <message>
        <source>Cette adresse électronique n&apos;est pas valable : vérifiez qu&apos;elle est complète.</source>
        <translation>This e-mail address is not valid: check that it is complete.</translation>
    </message>
    <message>
        <source>Ce numéro de téléphone n&apos;existe pas : vérifiez-le, et le pays.</source>
        <translation>This telephone number does not exist: check it, and the country.</translation>
    </message>
    <message>
        <source>Ce nom contient un caractère qui ne peut pas s&apos;écrire : saisissez-le à nouveau.</source>
        <translation>This name has a character that cannot be written: enter it again.</translation>
    </message>
    <message>
        <source>Cette saisie est trop longue.</source>
        <translation>This entry is too long.</translation>
    </message>
    <message>
        <source>Ce mot de passe ne respecte pas la règle de composition.</source>
        <translation>This password does not meet the rule of composition.</translation>
    </message>
    <message>
        <source>Ce numéro n&apos;est pas celui d&apos;un téléphone mobile.</source>
        <translation>This is not the number of a mobile phone.</translation>
    </message>
    <message>
        <source>Il faut d&apos;abord certifier votre numéro de téléphone mobile.</source>
        <translation>Your mobile phone number must be certified first.</translation>
    </message>
    <message>
        <source>C&apos;est déjà la valeur actuelle : indiquez-en une autre.</source>
        <translation>That is the present value already: give another one.</translation>
    </message>
    <message>
        <source>Ce mot de passe n&apos;est pas le bon.</source>
        <translation>This is not the right password.</translation>
    </message>
    <message>
        <source>Cette adresse est la vôtre : vous ne pouvez pas vous déléguer des droits.</source>
        <translation>This address is your own: you cannot delegate rights to yourself.</translation>
    </message>
    <message>
        <source>Cette adresse est celle de l&apos;Administrateur Entreprise, qui a déjà tous les droits.</source>
        <translation>This address is that of the company administrator, who has all rights already.</translation>
    </message>
    <message>
        <source>Votre cabinet comptable a déjà une délégation sur ce site.</source>
        <translation>Your accounting firm has a delegation on this site already.</translation>
    </message>
    <message>
        <source>La caisse ne connaît aucun cabinet comptable pour ce site.</source>
        <translation>The fund knows no accounting firm for this site.</translation>
    </message>
    <message>
        <source>C&apos;est le dernier administrateur actif de ce site : désignez-en d&apos;abord un autre.</source>
        <translation>This is the last active administrator of this site: appoint another one first.</translation>
    </message>
    <message>
        <source>Cette personne a déjà une délégation sur ce site, que vous pouvez modifier.</source>
        <translation>This person has a delegation on this site already, which you can modify.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::FinalisationPage</name>
    <message>
        <source>Renvoyer le courriel</source>
        <translation>Send the e-mail again</translation>
    </message>
    <message>
        <source>Corriger l&apos;adresse électronique</source>
        <translation>Correct the e-mail address</translation>
    </message>
    <message>
        <source>Envoi du courriel…</source>
        <translation>Sending the e-mail…</translation>
    </message>
    <message>
        <source>Finalisation de l&apos;ouverture de compte</source>
        <translation>Account opening: last step</translation>
    </message>
    <message>
        <source>Merci d&apos;avoir finalisé l&apos;ouverture du compte</source>
        <translation>Thank you for completing the opening of the account</translation>
    </message>
    <message>
        <source>Un courriel permettant l&apos;activation de votre compte vient d&apos;être envoyé afin de certifier votre adresse électronique. Suite à cette certification, vous pourrez vous connecter à ce compte.</source>
        <translation>An e-mail that activates your account has just been sent, to certify your e-mail address. Once it is certified you can sign in to this account.</translation>
    </message>
    <message>
        <source>Ouvrez ce courriel et suivez le lien qu&apos;il contient. Cette page le remarquera d&apos;elle-même ; vous pouvez aussi fermer Truelle et revenir plus tard.</source>
        <translation>Open this e-mail and follow the link in it. This page will notice by itself; you may also close Truelle and come back later.</translation>
    </message>
    <message>
        <source>Votre compte est activé</source>
        <translation>Your account is activated</translation>
    </message>
    <message>
        <source>Votre adresse électronique est certifiée. Vous pouvez maintenant vous connecter à votre espace sécurisé.</source>
        <translation>Your e-mail address is certified. You can now sign in to your secure space.</translation>
    </message>
    <message>
        <source>Le courriel a été renvoyé.</source>
        <translation>The e-mail has been sent again.</translation>
    </message>
    <message>
        <source>Regardez aussi parmi les courriers indésirables. Le lien le plus récent est celui qui compte.</source>
        <translation>Look among junk mail too. The most recent link is the one that counts.</translation>
    </message>
    <message>
        <source>Truelle ne peut pas savoir si le compte est activé.</source>
        <translation>Truelle cannot tell whether the account is activated.</translation>
    </message>
    <message>
        <source>Suivez quand même le lien du courriel : Truelle redemandera d&apos;elle-même.</source>
        <translation>Follow the link in the e-mail all the same: Truelle will ask again by itself.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::FirmBlock</name>
    <message>
        <source>Visualisation</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Suppression</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Déléguer à mon cabinet comptable</source>
        <translation>Delegate to my accounting firm</translation>
    </message>
    <message>
        <source>Cabinet Comptable délégable : %1</source>
        <translation>Accounting firm you can delegate to: %1</translation>
    </message>
    <message>
        <source>Cabinet Comptable délégable</source>
        <translation>Accounting firm you can delegate to</translation>
    </message>
    <message>
        <source>depuis le %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>jusqu&apos;au %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>sans fin</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>L&apos;entreprise n&apos;a rien délégué au cabinet sur ce site.</source>
        <translation>The company has delegated nothing to the firm on this site.</translation>
    </message>
    <message>
        <source>Vous n&apos;avez défini aucune délégation à votre cabinet comptable.</source>
        <translation>You have not delegated anything to your accounting firm.</translation>
    </message>
    <message>
        <source>Modification</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Propre à Truelle : le guide de la caisse demande de supprimer la délégation et d&apos;en faire une autre.</source>
        <translation>Truelle&apos;s own: the fund&apos;s guide asks to delete the delegation and make another one.</translation>
    </message>
    <message>
        <source>Autres actions</source>
        <translation>Other actions</translation>
    </message>
    <message>
        <source>Suspendre…</source>
        <translation>Suspend…</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>truelle::ui::FollowUpPage</name>
    <message>
        <source>Suivi DSN</source>
        <translation>DSN follow-up</translation>
    </message>
    <message>
        <source>Le suivi DSN arrive</source>
        <translation>The DSN follow-up is on its way</translation>
    </message>
    <message>
        <source>La caisse est interrogée pour ce site.</source>
        <translation>The fund is being asked about this site.</translation>
    </message>
    <message>
        <source>Aucune déclaration connue</source>
        <translation>No declaration known</translation>
    </message>
    <message>
        <source>La caisse n&apos;a encore rien à dire des DSN de ce site.</source>
        <translation>The fund has nothing to say yet of this site&apos;s DSN.</translation>
    </message>
    <message>
        <source>Suivi DSN non accessible</source>
        <translation>DSN follow-up not accessible</translation>
    </message>
    <message>
        <source>Il faut au moins la consultation sur « Mes déclarations de salaires » pour ce site.</source>
        <translation>At least the right to read “My salary declarations” is needed for this site.</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>truelle::ui::FormField</name>
    <message>
        <source>Erreur : %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>Obligatoire.</source>
        <translation>Required.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::GrantEditor</name>
    <message>
        <source>le cabinet</source>
        <translation>the firm</translation>
    </message>
    <message>
        <source>vous</source>
        <translation>you</translation>
    </message>
    <message>
        <source>Déléguer à mon cabinet comptable</source>
        <translation>Delegate to my accounting firm</translation>
    </message>
    <message>
        <source>Ajout de délégation</source>
        <translation>New delegation</translation>
    </message>
    <message>
        <source>sur %1</source>
        <translation>on %1</translation>
    </message>
    <message>
        <source>Tous les champs marqués d&apos;un * sont obligatoires</source>
        <translation>All fields marked * are required</translation>
    </message>
    <message>
        <source>Ce qui est délégué : tous les droits, et celui de déléguer</source>
        <translation>What is delegated: all rights, and that of delegating</translation>
    </message>
    <message numerus="yes">
        <source>Ce qui est délégué : %n droit(s)</source>
        <translation>
            <numerusform>What is delegated: %n right</numerusform>
            <numerusform>What is delegated: %n rights</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun droit n&apos;est encore choisi</source>
        <translation>No right is chosen yet</translation>
    </message>
    <message>
        <source>Rien n&apos;est encore enregistré</source>
        <translation>Nothing is saved yet</translation>
    </message>
    <message>
        <source>Corrigez ce qui est signalé, puis validez.</source>
        <translation>Correct what is marked, then confirm.</translation>
    </message>
    <message>
        <source>Voir sa délégation</source>
        <translation>Show that delegation</translation>
    </message>
    <message>
        <source>Enregistrement…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Enregistré entre-temps</source>
        <translation>Saved meanwhile</translation>
    </message>
    <message>
        <source>La caisse a reçu cette délégation telle que vous l&apos;aviez validée. Vos dernières saisies n&apos;en font pas partie : reportez-les dans sa modification.</source>
        <translation>The fund received this delegation as you had confirmed it. Your latest entries are not part of it: make them again by modifying it.</translation>
    </message>
    <message>
        <source>Cette délégation a été saisie ici et n&apos;est pas encore validée.</source>
        <translation>This delegation was entered here and is not confirmed yet.</translation>
    </message>
    <message>
        <source>Continuer la saisie</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Adresse électronique</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Gardé dans l&apos;historique de la délégation.</source>
        <translation>Kept in the delegation&apos;s history.</translation>
    </message>
    <message>
        <source>Étape 1 : création de l&apos;utilisateur bénéficiaire de la délégation</source>
        <translation>Step 1: the user who receives the delegation</translation>
    </message>
    <message>
        <source>Étape 2 : délégation des droits d&apos;accès</source>
        <translation>Step 2: the access rights delegated</translation>
    </message>
    <message>
        <source>Étape 1 : période de la délégation</source>
        <translation>Step 1: when the delegation holds</translation>
    </message>
    <message>
        <source>%1 : %2, choisi ici et pas encore validé.</source>
        <translation>%1: %2, chosen here and not yet confirmed.</translation>
    </message>
    <message>
        <source>Ce que le cabinet a reçu : %1</source>
        <translation>What the firm has received: %1</translation>
    </message>
    <message>
        <source>Pourquoi ce droit ?</source>
        <translation>Why this right?</translation>
    </message>
</context>
<context>
    <name>truelle::ui::HeaderBar</name>
    <message>
        <source>Compte : %1</source>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>Apparence</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Comme le système</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Clair</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Langue (au prochain démarrage)</source>
        <translation>Language (at the next start)</translation>
    </message>
    <message>
        <source>Se déconnecter</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Comptes</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Menu des comptes</source>
        <translation>Accounts menu</translation>
    </message>
    <message>
        <source>Se déconnecter de tous les comptes</source>
        <translation>Sign out of all accounts</translation>
    </message>
    <message>
        <source>Ajouter un compte</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Mon compte utilisateur</source>
        <translation>My user account</translation>
    </message>
    <message>
        <source>Associer un site déclarant</source>
        <translation>Associate a declaring site</translation>
    </message>
</context>
<context>
    <name>truelle::ui::HistoryModel</name>
    <message>
        <source>%1 : %2 → %3</source>
        <extracomment>what changed, its value before and after</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Création</source>
        <translation>Creation</translation>
    </message>
    <message>
        <source>Modification</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Fermeture</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Réouverture</source>
        <translation>Reopening</translation>
    </message>
    <message>
        <source>Suspension</source>
        <translation>Suspension</translation>
    </message>
    <message>
        <source>Reprise</source>
        <translation>Resumption</translation>
    </message>
    <message>
        <source>Suppression</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Collège %1 ajouté</source>
        <translation>College %1 added</translation>
    </message>
    <message>
        <source>Collège %1 retiré</source>
        <translation>College %1 taken away</translation>
    </message>
    <message>
        <source>Devient administrateur</source>
        <translation>Becomes an administrator</translation>
    </message>
    <message>
        <source>N&apos;est plus administrateur</source>
        <translation>Is no longer an administrator</translation>
    </message>
    <message>
        <source>Fermée</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Rouverte</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>aucune</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Date d&apos;effet</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>Date de fin</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>Suspendue à partir du</source>
        <translation>Suspended from</translation>
    </message>
    <message>
        <source>Suspendue jusqu&apos;au</source>
        <translation>Suspended until</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Ce qui change</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>truelle::ui::HistoryPage</name>
    <message>
        <source>Liste des bénéficiaires</source>
        <translation>List of beneficiaries</translation>
    </message>
    <message>
        <source>Historique de la délégation</source>
        <translation>History of the delegation</translation>
    </message>
    <message>
        <source>Historique de la délégation de %1</source>
        <translation>History of the delegation to %1</translation>
    </message>
    <message>
        <source>Lecture de l&apos;historique</source>
        <translation>Reading the history</translation>
    </message>
    <message>
        <source>La caisse est interrogée.</source>
        <translation>The fund is being asked.</translation>
    </message>
    <message>
        <source>L&apos;historique est gardé par la caisse</source>
        <translation>The fund keeps the history</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Aucune modification connue</source>
        <translation>No change known</translation>
    </message>
    <message>
        <source>La caisse n&apos;a rien noté de cette délégation depuis qu&apos;elle tient son historique.</source>
        <translation>The fund has noted nothing of this delegation since it keeps a history.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::IdentificationPage</name>
    <message>
        <source>Munissez-vous des deux courriers que vous avez reçus : ils contiennent votre identifiant et votre code confidentiel provisoire.</source>
        <translation>Have the two letters that you received at hand: they hold your identifier and your temporary confidential code.</translation>
    </message>
    <message>
        <source>Munissez-vous des deux courriers reçus de votre caisse CIBTP pour le nouveau site déclarant : Courrier de bienvenue et Courrier informatique.</source>
        <translation>Have the two letters of your fund for the new declaring site at hand: the welcome letter and the IT letter.</translation>
    </message>
    <message>
        <source>Attention ! Tous les champs marqués d&apos;un * sont obligatoires.</source>
        <translation>Please note: every field marked with * is required.</translation>
    </message>
    <message>
        <source>Identifiant CIBTP</source>
        <translation>CIBTP identifier</translation>
    </message>
    <message>
        <source>Présent sur le Courrier de bienvenue.</source>
        <translation>It is in the welcome letter.</translation>
    </message>
    <message>
        <source>Numéro de SIRET</source>
        <translation>SIRET number</translation>
    </message>
    <message>
        <source>14 chiffres, avec ou sans espaces.</source>
        <translation>14 digits, with or without spaces.</translation>
    </message>
    <message>
        <source>Code confidentiel provisoire</source>
        <translation>Temporary confidential code</translation>
    </message>
    <message>
        <source>Code confidentiel</source>
        <translation>Confidential code</translation>
    </message>
    <message>
        <source>Reçu par courrier. Si vous aviez accès à l&apos;ancien espace sécurisé, c&apos;est le mot de passe que vous y utilisiez.</source>
        <translation>Received by post. If you had access to the former secure space, it is the password you used there.</translation>
    </message>
    <message>
        <source>Présent sur le Courrier informatique.</source>
        <translation>On the IT letter (Courrier informatique).</translation>
    </message>
    <message>
        <source>Informations d&apos;identification</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Par exemple : %1.</source>
        <translation>For example: %1.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::ImportDialog</name>
    <message>
        <source>Importer un fichier CSV</source>
        <translation>Import a CSV file</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Caisse</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>La première ligne donne le nom des colonnes</source>
        <translation>The first line names the columns</translation>
    </message>
    <message>
        <source>Aperçu des lignes</source>
        <translation>Preview of the lines</translation>
    </message>
    <message>
        <source>Aucune colonne</source>
        <translation>No column</translation>
    </message>
    <message>
        <source>Colonne %1</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>Indiquez les colonnes de l&apos;identifiant CIBTP et du SIRET.</source>
        <translation>Say which columns hold the CIBTP identifier and the SIRET.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) à ajouter</source>
        <translation>
            <numerusform>%Ln site to add</numerusform>
            <numerusform>%Ln sites to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln déjà dans la liste</source>
        <translation>
            <numerusform>%Ln already in the list</numerusform>
            <numerusform>%Ln already in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ligne(s) à corriger, laissée(s) de côté</source>
        <translation>
            <numerusform>%Ln line to correct, left out</numerusform>
            <numerusform>%Ln lines to correct, left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importer %Ln site(s)</source>
        <translation>
            <numerusform>Import %Ln site</numerusform>
            <numerusform>Import %Ln sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Trop de sites</source>
        <translation>Too many sites</translation>
    </message>
    <message>
        <source>La liste tient %L1 sites au plus : partagez le fichier, ou retirez des sites de la liste.</source>
        <translation>The list holds %L1 sites at most: split the file, or remove sites from the list.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LeavingQuestion</name>
    <message>
        <source>Quitter sans enregistrer ?</source>
        <translation>Leave without saving?</translation>
    </message>
    <message>
        <source>Quitter sans enregistrer</source>
        <translation>Leave without saving</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LetterDetails</name>
    <message>
        <source>Retirer de la liste</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Annuler le courrier</source>
        <translation>Undo the letter</translation>
    </message>
    <message>
        <source>Courrier envoyé</source>
        <translation>Letter sent</translation>
    </message>
    <message>
        <source>Demander un nouveau code</source>
        <translation>Ask for a new code</translation>
    </message>
    <message>
        <source>Détail du site déclarant</source>
        <translation>Details of the declaring site</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note, pour vous seul…</source>
        <translation>Note, for you alone…</translation>
    </message>
    <message>
        <source>Site sans nom</source>
        <translation>Site without a name</translation>
    </message>
    <message>
        <source>Aucun site sélectionné</source>
        <translation>No site selected</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LetterImportModel</name>
    <message>
        <source>sans code</source>
        <translation>without a code</translation>
    </message>
    <message>
        <source>avec un code</source>
        <translation>with a code</translation>
    </message>
    <message>
        <source>Ligne</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Déjà dans la liste : complété</source>
        <translation>Already in the list: completed</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LetterWizards</name>
    <message>
        <source>Ouverture à peine commencée</source>
        <translation>Opening barely begun</translation>
    </message>
    <message>
        <source>Étape 1/2</source>
        <translation>Step 1/2</translation>
    </message>
    <message>
        <source>Étape 2/2</source>
        <translation>Step 2/2</translation>
    </message>
    <message>
        <source>En attente d&apos;activation</source>
        <translation>Waiting for activation</translation>
    </message>
    <message>
        <source>Compte activé</source>
        <translation>Account activated</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n ouverture(s) commencée(s) sur cet ordinateur.</source>
        <translation>
            <numerusform>%n opening begun on this computer.</numerusform>
            <numerusform>%n openings begun on this computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Abandonner cette ouverture</source>
        <translation>Give up this opening</translation>
    </message>
    <message>
        <source>Abandonner cette ouverture ?</source>
        <translation>Give up this opening?</translation>
    </message>
    <message>
        <source>Ce qui a été saisi est effacé de cet ordinateur. Vos courriers restent valables : vous pourrez recommencer.</source>
        <translation>What was entered is erased from this computer. Your letters stay valid: you can start again.</translation>
    </message>
    <message>
        <source>Abandonner l&apos;ouverture</source>
        <translation>Give up the opening</translation>
    </message>
    <message>
        <source>La garder</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>truelle::ui::Letters</name>
    <message>
        <source>La caisse ne reconnaît pas l&apos;identifiant CIBTP, le SIRET et le code ensemble. Comparez-les avec les courriers, ou demandez un nouveau code.</source>
        <translation>The fund does not recognise the CIBTP identifier, the SIRET and the code together. Compare them with the letters, or ask for a new code.</translation>
    </message>
    <message>
        <source>La caisse n&apos;a pas accepté cette ligne : comparez l&apos;identifiant CIBTP et le SIRET avec les courriers.</source>
        <translation>The fund did not accept this line: compare the CIBTP identifier and the SIRET with the letters.</translation>
    </message>
    <message>
        <source>Votre adresse électronique doit d&apos;abord être certifiée à nouveau : suivez le lien du courriel de la caisse.</source>
        <translation>Your e-mail address has to be certified again first: follow the link in the fund&apos;s e-mail.</translation>
    </message>
    <message>
        <source>Suivez d&apos;abord le lien d&apos;activation du courriel de la caisse.</source>
        <translation>First follow the activation link in the fund&apos;s e-mail.</translation>
    </message>
    <message>
        <source>Ligne illisible</source>
        <translation>Unreadable line</translation>
    </message>
    <message>
        <source>Identifiant CIBTP absent</source>
        <translation>CIBTP identifier missing</translation>
    </message>
    <message>
        <source>Identifiant CIBTP d&apos;une autre forme que ceux de la caisse</source>
        <translation>CIBTP identifier of another form than the fund&apos;s</translation>
    </message>
    <message>
        <source>SIRET absent</source>
        <translation>SIRET missing</translation>
    </message>
    <message>
        <source>SIRET incorrect</source>
        <translation>Wrong SIRET</translation>
    </message>
    <message>
        <source>Nom ou code trop long</source>
        <translation>Name or code too long</translation>
    </message>
    <message>
        <source>SIRET déjà présent plus haut</source>
        <translation>SIRET already given above</translation>
    </message>
    <message>
        <source>Code à demander</source>
        <translation>Code to ask for</translation>
    </message>
    <message>
        <source>Code demandé</source>
        <translation>Code asked for</translation>
    </message>
    <message>
        <source>Courrier envoyé</source>
        <translation>Letter sent</translation>
    </message>
    <message>
        <source>Courrier reçu</source>
        <translation>Letter received</translation>
    </message>
    <message>
        <source>Refusé</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Activation en attente</source>
        <translation>Activation pending</translation>
    </message>
    <message>
        <source>Associé</source>
        <translation>Associated</translation>
    </message>
    <message>
        <source>Demander le code</source>
        <translation>Ask for the code</translation>
    </message>
    <message>
        <source>Saisir le code</source>
        <translation>Enter the code</translation>
    </message>
    <message>
        <source>Associer</source>
        <translation>Associate</translation>
    </message>
    <message>
        <source>%1 depuis le %2.</source>
        <translation>%1 since %2.</translation>
    </message>
    <message>
        <source>La caisse envoie au plus un courrier tous les 7 jours : un autre pourra être demandé à partir du %1.</source>
        <translation>The fund sends at most one letter in 7 days: another can be asked for from %1.</translation>
    </message>
    <message>
        <source>Adhérent</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Identifiant CIBTP</source>
        <translation>CIBTP identifier</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Code confidentiel</source>
        <translation>Confidential code</translation>
    </message>
    <message>
        <source>Marquer reçu</source>
        <translation>Mark received</translation>
    </message>
    <message>
        <source>Suivre le courriel</source>
        <translation>Follow the e-mail</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LettersDelegate</name>
    <message>
        <source>Code confidentiel de %1</source>
        <translation>Confidential code of %1</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LettersExport</name>
    <message>
        <source>Adhérent</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Identifiant CIBTP</source>
        <translation>CIBTP identifier</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Caisse</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Code demandé le</source>
        <translation>Code asked for on</translation>
    </message>
    <message>
        <source>Précision</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LettersModel</name>
    <message>
        <source>Adhérent</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Identifiant CIBTP</source>
        <translation>CIBTP identifier</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Caisse</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Code confidentiel</source>
        <translation>Confidential code</translation>
    </message>
    <message>
        <source>Prochaine action</source>
        <translation>Next action</translation>
    </message>
    <message>
        <source>Code refusé</source>
        <translation>Code refused</translation>
    </message>
    <message>
        <source>Code saisi</source>
        <translation>Code entered</translation>
    </message>
    <message>
        <source>Aucun code à saisir</source>
        <translation>No code to enter</translation>
    </message>
    <message>
        <source>Code à saisir</source>
        <translation>Code to enter</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LettersPage</name>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln associé(s)</source>
        <translation>
            <numerusform>%Ln associated</numerusform>
            <numerusform>%Ln associated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Demander %Ln code(s)</source>
        <translation>
            <numerusform>Ask for %Ln code</numerusform>
            <numerusform>Ask for %Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Associer %Ln site(s)</source>
        <translation>
            <numerusform>Associate %Ln site</numerusform>
            <numerusform>Associate %Ln sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun site ne correspond</source>
        <translation>No site matches</translation>
    </message>
    <message>
        <source>Le filtre porte sur l&apos;adhérent, l&apos;identifiant CIBTP, le SIRET et la note.</source>
        <translation>The filter looks at the member, the CIBTP identifier, the SIRET and the note.</translation>
    </message>
    <message>
        <source>Afficher tous les sites</source>
        <translation>Show all sites</translation>
    </message>
    <message>
        <source>Aucun site à reprendre</source>
        <translation>No site to take over</translation>
    </message>
    <message>
        <source>Importez la liste de vos clients : adhérent, identifiant CIBTP, SIRET, et le code confidentiel s&apos;il est déjà arrivé. Chaque ligne suit alors son courrier jusqu&apos;à l&apos;association.</source>
        <translation>Import the list of your clients: member, CIBTP identifier, SIRET, and the confidential code if it has already come. Each line then follows its letter up to the association.</translation>
    </message>
    <message>
        <source>Importer un fichier CSV</source>
        <translation>Import a CSV file</translation>
    </message>
    <message>
        <source>Tableaux (*.csv *.txt)</source>
        <translation>Tables (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Tous (*)</source>
        <translation>All (*)</translation>
    </message>
    <message>
        <source>Le fichier ne peut pas être lu</source>
        <translation>The file cannot be read</translation>
    </message>
    <message>
        <source>Il est bien plus grand qu&apos;une liste de sites : vérifiez que c&apos;est le bon.</source>
        <translation>It is far bigger than a list of sites: check that it is the right one.</translation>
    </message>
    <message>
        <source>Vérifiez qu&apos;il existe encore et que vous avez le droit de le lire.</source>
        <translation>Check that it still exists and that you may read it.</translation>
    </message>
    <message>
        <source>Le fichier est vide</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>Il ne contient aucune ligne.</source>
        <translation>There is no line in it.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ligne(s) laissée(s) de côté : corrigez-les dans le fichier et importez-le à nouveau.</source>
        <translation>
            <numerusform>%Ln line left out: correct it in the file and import it again.</numerusform>
            <numerusform>%Ln lines left out: correct them in the file and import it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) importé(s)</source>
        <translation>
            <numerusform>%Ln site imported</numerusform>
            <numerusform>%Ln sites imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) associé(s)</source>
        <translation>
            <numerusform>%Ln site associated</numerusform>
            <numerusform>%Ln sites associated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) demandé(s)</source>
        <translation>
            <numerusform>%Ln code asked for</numerusform>
            <numerusform>%Ln codes asked for</numerusform>
        </translation>
    </message>
    <message>
        <source>Les courriers arrivent en quelques jours.</source>
        <translation>The letters arrive within a few days.</translation>
    </message>
    <message>
        <source>Retirer de la liste</source>
        <translation>Remove from the list</translation>
    </message>
    <message numerus="yes">
        <source>Retirer %Ln site(s) de la liste ?</source>
        <translation>
            <numerusform>Remove %Ln site from the list?</numerusform>
            <numerusform>Remove %Ln sites from the list?</numerusform>
        </translation>
    </message>
    <message>
        <source>Leur état, leur note et leur code saisi sont oubliés sur cet ordinateur. Rien ne change à la caisse.</source>
        <translation>Their state, their note and their entered code are forgotten on this computer. Nothing changes at the fund.</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>courriers.csv</source>
        <translation>letters.csv</translation>
    </message>
    <message>
        <source>Tableaux (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>Liste exportée</source>
        <translation>List exported</translation>
    </message>
    <message>
        <source>Le fichier n&apos;a pas pu être écrit</source>
        <translation>The file could not be written</translation>
    </message>
    <message>
        <source>Choisissez un autre dossier, puis réessayez.</source>
        <translation>Choose another folder, then try again.</translation>
    </message>
    <message>
        <source>Courriers et associations</source>
        <translation>Letters and associations</translation>
    </message>
    <message>
        <source>Filtrer les sites à reprendre</source>
        <translation>Filter the sites to take over</translation>
    </message>
    <message>
        <source>Filtrer : nom, identifiant, SIRET, note…</source>
        <translation>Filter: name, identifier, SIRET, note…</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>À demander</source>
        <translation>To ask for</translation>
    </message>
    <message>
        <source>Courrier attendu</source>
        <translation>Letter awaited</translation>
    </message>
    <message>
        <source>Courrier reçu</source>
        <translation>Letter received</translation>
    </message>
    <message>
        <source>À revoir</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Associés</source>
        <translation>Associated</translation>
    </message>
    <message>
        <source>Tapez le code du courrier sur sa ligne, puis Entrée pour passer à la suivante. Les codes ne sont pas enregistrés : associez les sites avant de fermer Truelle.</source>
        <translation>Type the letter&apos;s code on its row, then Enter to go on to the next one. Codes are not stored: associate the sites before you close Truelle.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LettersView</name>
    <message>
        <source>Courriers et associations</source>
        <translation>Letters and associations</translation>
    </message>
</context>
<context>
    <name>truelle::ui::LossList</name>
    <message>
        <source>tous ses droits</source>
        <translation>all rights</translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) retiré(s)</source>
        <translation>
            <numerusform>%n right taken away</numerusform>
            <numerusform>%n rights taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) réduit(s)</source>
        <translation>
            <numerusform>%n right reduced</numerusform>
            <numerusform>%n rights reduced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collège(s) retiré(s)</source>
        <translation>
            <numerusform>%n college taken away</numerusform>
            <numerusform>%n colleges taken away</numerusform>
        </translation>
    </message>
    <message>
        <source>à partir du %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>Ce que perdent les collaborateurs du cabinet</source>
        <translation>What the firm&apos;s colleagues lose</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s) collaborateur(s)</source>
        <translation>
            <numerusform>and %n other colleague</numerusform>
            <numerusform>and %n other colleagues</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>truelle::ui::MainWindow</name>
    <message>
        <source>Portefeuille</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Alertes</source>
        <translation>Alerts</translation>
    </message>
    <message numerus="yes">
        <source>Alertes : %n site(s)</source>
        <translation>
            <numerusform>Alerts: %n site</numerusform>
            <numerusform>Alerts: %n sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Comptes</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Mon compte</source>
        <translation>My account</translation>
    </message>
    <message>
        <source>Courriers</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Courriers et associations</source>
        <translation>Letters and associations</translation>
    </message>
    <message>
        <source>En attente</source>
        <translation>Waiting</translation>
    </message>
    <message numerus="yes">
        <source>En attente : %n modification(s)</source>
        <translation>
            <numerusform>Waiting: %n change</numerusform>
            <numerusform>Waiting: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::MobileCertification</name>
    <message>
        <source>Certifier</source>
        <translation>Certify</translation>
    </message>
    <message>
        <source>Un code sera envoyé à ce numéro par SMS.</source>
        <translation>A code will be sent to this number by text message.</translation>
    </message>
    <message>
        <source>Numéro certifié</source>
        <translation>Number certified</translation>
    </message>
    <message>
        <source>Code reçu par SMS</source>
        <translation>Code received by text message</translation>
    </message>
    <message>
        <source>Valider le code</source>
        <translation>Confirm the code</translation>
    </message>
    <message>
        <source>Renvoyer le code</source>
        <translation>Send the code again</translation>
    </message>
    <message>
        <source>Certifier plus tard</source>
        <translation>Certify later</translation>
    </message>
    <message>
        <source>Saisissez le code reçu par SMS.</source>
        <translation>Enter the code received by text message.</translation>
    </message>
    <message>
        <source>Ce code n&apos;est plus valable : faites-en envoyer un autre.</source>
        <translation>This code is no longer valid: have another one sent.</translation>
    </message>
    <message numerus="yes">
        <source>Ce code n&apos;est pas le bon. Il reste %n essai(s).</source>
        <translation>
            <numerusform>This is not the right code. %n try is left.</numerusform>
            <numerusform>This is not the right code. %n tries are left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ce code n&apos;est pas le bon, et il n&apos;est plus valable : faites-en envoyer un autre.</source>
        <translation>This is not the right code, and it is no longer valid: have another one sent.</translation>
    </message>
    <message>
        <source>Envoi du code…</source>
        <translation>Sending the code…</translation>
    </message>
    <message>
        <source>Vérification du code…</source>
        <translation>Checking the code…</translation>
    </message>
    <message>
        <source>Encore valable %1.</source>
        <translation>Valid for another %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n essai(s) possible(s).</source>
        <translation>
            <numerusform>%n try left.</numerusform>
            <numerusform>%n tries left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun autre envoi n&apos;est possible dans l&apos;heure.</source>
        <translation>No other code can be sent within the hour.</translation>
    </message>
    <message>
        <source>Certification du numéro de téléphone</source>
        <translation>Certification of the telephone number</translation>
    </message>
    <message>
        <source>Vous avez saisi un nouveau numéro de téléphone de contact. Pour le certifier, merci de saisir le code qui vous a été envoyé par SMS (%1).</source>
        <translation>You have typed a new contact number. To certify it, please type the code that was sent to you by text message (%1).</translation>
    </message>
</context>
<context>
    <name>truelle::ui::MonthDetails</name>
    <message>
        <source>Ouvrir la page de la caisse</source>
        <translation>Open the fund&apos;s page</translation>
    </message>
    <message>
        <source>Détail du mois</source>
        <translation>Details of the month</translation>
    </message>
</context>
<context>
    <name>truelle::ui::MyAccountPage</name>
    <message>
        <source>Gérer mon compte utilisateur / Mon compte utilisateur</source>
        <translation>Manage my user account / My user account</translation>
    </message>
    <message>
        <source>Mon compte utilisateur</source>
        <translation>My user account</translation>
    </message>
    <message>
        <source>Connexion et contact</source>
        <translation>Sign-in and contact</translation>
    </message>
    <message>
        <source>Notification des documents</source>
        <translation>Document notices</translation>
    </message>
    <message>
        <source>Votre mot de passe est modifié</source>
        <translation>Your password has been changed</translation>
    </message>
    <message>
        <source>Vos sessions ouvertes ailleurs sont fermées. Un avis vous est envoyé par courriel.</source>
        <translation>Your sessions elsewhere are closed. A notice is sent to you by e-mail.</translation>
    </message>
    <message>
        <source>Vos modifications n&apos;ont pas encore été validées.</source>
        <translation>Your changes have not been confirmed yet.</translation>
    </message>
    <message>
        <source>Continuer la modification</source>
        <translation>Go on changing</translation>
    </message>
    <message>
        <source>Vos informations ne peuvent pas être modifiées pour le moment</source>
        <translation>Your details cannot be changed at the moment</translation>
    </message>
    <message>
        <source>Vous voyez ce qui a été reçu en dernier.</source>
        <translation>You see what was received last.</translation>
    </message>
    <message>
        <source>Enregistré</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>La caisse a enregistré vos choix.</source>
        <translation>The fund has recorded your choices.</translation>
    </message>
    <message>
        <source>La caisse a enregistré vos informations de contact.</source>
        <translation>The fund has recorded your contact details.</translation>
    </message>
    <message>
        <source>Modifier l&apos;adresse électronique ?</source>
        <translation>Change the e-mail address?</translation>
    </message>
    <message>
        <source>Votre compte va être désactivé jusqu&apos;à ce que vous suiviez le lien envoyé à %1.</source>
        <translation>Your account will be deactivated until you follow the link sent to %1.</translation>
    </message>
    <message>
        <source>Vous serez déconnecté, ici et ailleurs. Un avis est envoyé à l&apos;ancienne adresse, %1.</source>
        <translation>You will be signed out, here and elsewhere. A notice is sent to the former address, %1.</translation>
    </message>
    <message>
        <source>Modifier et désactiver</source>
        <translation>Change and deactivate</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Votre compte est désactivé</source>
        <translation>Your account is deactivated</translation>
    </message>
    <message>
        <source>Un courriel contenant le lien d&apos;activation vient d&apos;être envoyé à %1. Suivez ce lien, puis connectez-vous avec cette adresse. Un avis a été envoyé à l&apos;ancienne.</source>
        <translation>An e-mail with the activation link has just been sent to %1. Follow this link, then sign in with this address. A notice was sent to the former one.</translation>
    </message>
    <message>
        <source>Aller à la connexion</source>
        <translation>Go to sign-in</translation>
    </message>
</context>
<context>
    <name>truelle::ui::MyAccountPlace</name>
    <message>
        <source>Compte</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>truelle::ui::NavigationBar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>truelle::ui::NewPasswordField</name>
    <message>
        <source>Le mot de passe respecte la règle.</source>
        <translation>The password meets the rule.</translation>
    </message>
    <message>
        <source>Ce champ est obligatoire.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>Ce mot de passe ne respecte pas la règle ci-dessous.</source>
        <translation>This password does not meet the rule below.</translation>
    </message>
    <message>
        <source>Les deux saisies du mot de passe sont différentes.</source>
        <translation>The two passwords are different.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::NotificationsForm</name>
    <message>
        <source>Comment souhaitez-vous être prévenu de la réception d&apos;un document dématérialisé ?</source>
        <translation>How would you like to be told that an electronic document has arrived?</translation>
    </message>
    <message>
        <source>Par courriel</source>
        <translation>By e-mail</translation>
    </message>
    <message>
        <source>Par SMS</source>
        <translation>By text message</translation>
    </message>
    <message>
        <source>Modifier contact</source>
        <translation>Change contact details</translation>
    </message>
    <message>
        <source>Pour certifier votre numéro de téléphone mobile</source>
        <translation>To certify your mobile number</translation>
    </message>
    <message>
        <source>Votre compte a été modifié entre-temps</source>
        <translation>Your account was changed in the meantime</translation>
    </message>
    <message>
        <source>Vos choix sont conservés : validez à nouveau pour les faire enregistrer.</source>
        <translation>Your choices are kept: confirm again to have them recorded.</translation>
    </message>
    <message>
        <source>Il faut un numéro de téléphone mobile certifié. Indiquez-en un et certifiez-le.</source>
        <translation>This needs a certified mobile number. Give one and certify it.</translation>
    </message>
    <message>
        <source>Il faut un numéro de téléphone mobile certifié : le %1 ne l&apos;est pas encore.</source>
        <translation>This needs a certified mobile number: %1 is not certified yet.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::OpeningView</name>
    <message>
        <source>Créer mon espace sécurisé</source>
        <translation>Create my secure space</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>La caisse vérifie vos courriers, puis vous passez à l&apos;étape suivante.</source>
        <translation>The fund checks your letters, then you go on to the next step.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Un courriel d&apos;activation sera envoyé à votre adresse électronique.</source>
        <translation>An activation e-mail will be sent to your e-mail address.</translation>
    </message>
    <message>
        <source>Connexion</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Possible dès que le lien du courriel aura été suivi.</source>
        <translation>Possible as soon as the link in the e-mail has been followed.</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Votre adresse électronique sera déjà saisie.</source>
        <translation>Your e-mail address will be filled in already.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::OpeningWizard</name>
    <message>
        <source>Saisissez à nouveau le code confidentiel</source>
        <translation>Enter the confidential code again</translation>
    </message>
    <message>
        <source>Tout le reste de votre saisie est conservé.</source>
        <translation>Everything else that you entered is kept.</translation>
    </message>
    <message>
        <source>Vérification en cours…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Envoi en cours…</source>
        <translation>Sending…</translation>
    </message>
</context>
<context>
    <name>truelle::ui::OutboxModel</name>
    <message>
        <source>Envoi n° %1</source>
        <translation>Item no. %1</translation>
    </message>
    <message>
        <source>Lettre n° %1</source>
        <translation>Letter no. %1</translation>
    </message>
</context>
<context>
    <name>truelle::ui::OutboxWindow</name>
    <message>
        <source>Boîte aux lettres de démonstration</source>
        <translation>Demonstration letter box</translation>
    </message>
    <message>
        <source>Envois de la caisse de démonstration</source>
        <translation>What the demonstration fund has sent</translation>
    </message>
    <message>
        <source>Choisissez un envoi</source>
        <translation>Choose an item</translation>
    </message>
    <message>
        <source>Il s&apos;affiche ici, tel que son destinataire le reçoit.</source>
        <translation>It is shown here as its recipient gets it.</translation>
    </message>
    <message>
        <source>Texte de l&apos;envoi</source>
        <translation>Text of the item</translation>
    </message>
    <message>
        <source>Ouvrir la lettre</source>
        <translation>Open the letter</translation>
    </message>
    <message>
        <source>Courriels</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Aucun courriel</source>
        <translation>No e-mail</translation>
    </message>
    <message>
        <source>Les courriels de la caisse arrivent ici.</source>
        <translation>The fund&apos;s e-mails arrive here.</translation>
    </message>
    <message>
        <source>Lettres</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Aucune lettre</source>
        <translation>No letter</translation>
    </message>
    <message>
        <source>Les lettres que la caisse poste arrivent ici.</source>
        <translation>The letters the fund posts arrive here.</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>Text messages</translation>
    </message>
    <message>
        <source>Aucun SMS</source>
        <translation>No text message</translation>
    </message>
    <message>
        <source>Les messages aux téléphones mobiles arrivent ici.</source>
        <translation>Messages to mobile phones arrive here.</translation>
    </message>
    <message>
        <source>À %1 · %2</source>
        <translation>To %1 · %2</translation>
    </message>
    <message>
        <source>Suivre le lien</source>
        <translation>Follow the link</translation>
    </message>
    <message>
        <source>Votre navigateur ne connaît pas l&apos;autorité de cette caisse de démonstration : il vous préviendra avant d&apos;ouvrir la page.</source>
        <translation>Your browser does not know this demonstration fund&apos;s authority: it will warn you before opening the page.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::Pager</name>
    <message>
        <source>Page précédente</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Page suivante</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Lignes par page</source>
        <translation>Rows per page</translation>
    </message>
    <message>
        <source>%1 lignes par page</source>
        <translation>%1 rows per page</translation>
    </message>
    <message>
        <source>Toutes les lignes</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>%1–%2 sur %3</source>
        <translation>%1–%2 of %3</translation>
    </message>
</context>
<context>
    <name>truelle::ui::PasswordField</name>
    <message>
        <source>Masquer le mot de passe</source>
        <translation>Hide the password</translation>
    </message>
    <message>
        <source>Afficher le mot de passe</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Masquer le code</source>
        <translation>Hide the code</translation>
    </message>
    <message>
        <source>Afficher le code</source>
        <translation>Show the code</translation>
    </message>
</context>
<context>
    <name>truelle::ui::PasswordForm</name>
    <message>
        <source>Modifier mot de passe</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Tous les champs marqués d&apos;un * sont obligatoires.</source>
        <translation>Every field marked with * is required.</translation>
    </message>
    <message>
        <source>Vos sessions ouvertes ailleurs seront fermées ; celle-ci reste ouverte. Un avis vous est envoyé par courriel.</source>
        <translation>Your sessions elsewhere will be closed; this one stays open. A notice is sent to you by e-mail.</translation>
    </message>
    <message>
        <source>Mot de passe actuel</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>Nouveau mot de passe</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Confirmer le mot de passe</source>
        <translation>Confirm the password</translation>
    </message>
    <message>
        <source>Indiquez votre mot de passe actuel.</source>
        <translation>Type your present password.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::PasswordTicks</name>
    <message>
        <source>Solidité : très faible. Il serait deviné aussitôt : évitez les mots courants, les suites et votre nom.</source>
        <translation>Strength: very weak. It would be guessed at once: avoid common words, sequences and your name.</translation>
    </message>
    <message>
        <source>Solidité : faible. Quelques caractères ou un mot de plus le rendraient bien plus sûr.</source>
        <translation>Strength: weak. A few more characters or one more word would make it much safer.</translation>
    </message>
    <message>
        <source>Solidité : moyenne. Il pourrait être plus long.</source>
        <translation>Strength: fair. It could be longer.</translation>
    </message>
    <message>
        <source>Solidité : bonne.</source>
        <translation>Strength: good.</translation>
    </message>
    <message>
        <source>Solidité : très bonne.</source>
        <translation>Strength: very good.</translation>
    </message>
    <message>
        <source>%1 : oui</source>
        <translation>%1: yes</translation>
    </message>
    <message>
        <source>%1 : pas encore</source>
        <translation>%1: not yet</translation>
    </message>
    <message>
        <source>majuscules</source>
        <translation>upper-case letters</translation>
    </message>
    <message>
        <source>minuscules</source>
        <translation>lower-case letters</translation>
    </message>
    <message>
        <source>chiffres</source>
        <translation>digits</translation>
    </message>
    <message>
        <source>caractères spéciaux</source>
        <translation>special characters</translation>
    </message>
    <message numerus="yes">
        <source>%n caractère(s) minimum</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 des 4 catégories suivantes : %2 sur %1</source>
        <translation>%1 of these 4 kinds: %2 of %1</translation>
    </message>
    <message>
        <source>manquent : %1</source>
        <translation>missing: %1</translation>
    </message>
    <message>
        <source>Le mot de passe respecte la règle.</source>
        <translation>The password meets the rule.</translation>
    </message>
    <message>
        <source>Il faut encore : %1.</source>
        <translation>Still needed: %1.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::PasteWords</name>
    <message numerus="yes">
        <source>%n droit(s) limité(s) à ce que vous pouvez donner.</source>
        <translation>
            <numerusform>%n right limited to what you can give.</numerusform>
            <numerusform>%n rights limited to what you can give.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) laissée(s) de côté, sans fonctionnalité ou sans droit connu ici : %1</source>
        <translation>
            <numerusform>%n row left out, without a feature or a right known here: %1</numerusform>
            <numerusform>%n rows left out, without a feature or a right known here: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) collé(s)</source>
        <translation>
            <numerusform>%n right pasted</numerusform>
            <numerusform>%n rights pasted</numerusform>
        </translation>
    </message>
    <message>
        <source>Le presse-papiers ne contient aucun droit connu ici</source>
        <translation>The clipboard holds no right that is known here</translation>
    </message>
</context>
<context>
    <name>truelle::ui::PendingModel</name>
    <message>
        <source>Nouvelle délégation</source>
        <translation>New delegation</translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Adhérent et site</source>
        <translation>Member and site</translation>
    </message>
    <message>
        <source>Bénéficiaire</source>
        <translation>Beneficiary</translation>
    </message>
    <message>
        <source>Modification</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Statut</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>truelle::ui::PendingPage</name>
    <message>
        <source>Site qui n&apos;est plus à vous</source>
        <translation>Site that is no longer yours</translation>
    </message>
    <message>
        <source>La caisse a tout reçu.</source>
        <translation>The caisse has received everything.</translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s) gardée(s) sur cet ordinateur jusqu&apos;à ce que la caisse les ait reçues.</source>
        <translation>
            <numerusform>%n change kept on this computer until the caisse has received it.</numerusform>
            <numerusform>%n changes kept on this computer until the caisse has received them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rien n&apos;attend</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>Vos modifications apparaissent ici tant que la caisse ne les a pas reçues, ou quand elle les refuse.</source>
        <translation>Your changes appear here until the caisse has received them, or when it refuses them.</translation>
    </message>
    <message>
        <source>Aucune modification ne correspond</source>
        <translation>No change matches</translation>
    </message>
    <message>
        <source>Les filtres cachent toutes les lignes.</source>
        <translation>The filters hide every line.</translation>
    </message>
    <message>
        <source>Tout afficher</source>
        <translation>Show all</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s) modification(s)</source>
        <translation>
            <numerusform>and %n other change</numerusform>
            <numerusform>and %n other changes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Elle est en train d&apos;être envoyée.</source>
        <translation>It is being sent.</translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message>
        <source>Abandonner des modifications</source>
        <translation>Give up changes</translation>
    </message>
    <message numerus="yes">
        <source>Abandonner %n modification(s) que la caisse n&apos;a pas reçue(s) ?</source>
        <translation>
            <numerusform>Give up %n change that the caisse has not received?</numerusform>
            <numerusform>Give up %n changes that the caisse has not received?</numerusform>
        </translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Les garder</source>
        <translation>Keep them</translation>
    </message>
    <message>
        <source>En attente</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Filtrer les modifications</source>
        <translation>Filter the changes</translation>
    </message>
    <message>
        <source>Filtrer : site, nom, adresse électronique, droit…</source>
        <translation>Filter: site, name, e-mail address, right…</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>En attente du réseau</source>
        <translation>Waiting for the network</translation>
    </message>
    <message>
        <source>Refusés</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Modifiés entre-temps</source>
        <translation>Changed meanwhile</translation>
    </message>
    <message>
        <source>Modifications en attente</source>
        <translation>Waiting changes</translation>
    </message>
    <message>
        <source>Entrée : ouvrir la délégation. Suppr : abandonner. F5 : synchroniser.</source>
        <translation>Enter: open the delegation. Del: give up. F5: synchronise.</translation>
    </message>
    <message>
        <source>Voir la délégation</source>
        <translation>Show the delegation</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Tout réessayer</source>
        <translation>Try all again</translation>
    </message>
    <message>
        <source>Reprendre vos modifications</source>
        <translation>Take up your changes again</translation>
    </message>
    <message numerus="yes">
        <source>Remplacer ce que d&apos;autres ont changé entre-temps dans %n délégation(s) ?</source>
        <translation>
            <numerusform>Replace what others have changed meanwhile in %n delegation?</numerusform>
            <numerusform>Replace what others have changed meanwhile in %n delegations?</numerusform>
        </translation>
    </message>
    <message>
        <source>Reprendre les miennes</source>
        <translation>Take mine</translation>
    </message>
    <message>
        <source>Ne rien changer</source>
        <translation>Change nothing</translation>
    </message>
</context>
<context>
    <name>truelle::ui::PhoneField</name>
    <message>
        <source>Pays du numéro</source>
        <translation>Country of the number</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <translation>%1 (+%2)</translation>
    </message>
    <message>
        <source>Ce numéro n&apos;existe pas dans le pays choisi : %1.</source>
        <translation>This number does not exist in the country chosen: %1.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::Places</name>
    <message>
        <source>Quitter Truelle</source>
        <translation>Quit Truelle</translation>
    </message>
    <message numerus="yes">
        <source>Quitter sans utiliser %n code(s) confidentiel(s) saisi(s) ?</source>
        <translation>
            <numerusform>Quit without using %n confidential code that was typed?</numerusform>
            <numerusform>Quit without using %n confidential codes that were typed?</numerusform>
        </translation>
    </message>
    <message>
        <source>Les codes ne sont jamais écrits sur le disque : il faudra les saisir à nouveau depuis les courriers.</source>
        <translation>Codes are never written to disk: they will have to be typed again from the letters.</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Rester dans Truelle</source>
        <translation>Stay in Truelle</translation>
    </message>
</context>
<context>
    <name>truelle::ui::PortfolioModel</name>
    <message>
        <source>Adhérent</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Identifiant CIBTP</source>
        <translation>CIBTP identifier</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Ville</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Caisse</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Alertes DSN</source>
        <translation>DSN alerts</translation>
    </message>
    <message numerus="yes">
        <source>%n alerte(s) DSN</source>
        <translation>
            <numerusform>%n DSN alert</numerusform>
            <numerusform>%n DSN alerts</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucune alerte DSN</source>
        <translation>No DSN alert</translation>
    </message>
</context>
<context>
    <name>truelle::ui::PortfolioPage</name>
    <message>
        <source>Choix de l&apos;adhérent et du site déclarant</source>
        <translation>Choice of the member and declaring site</translation>
    </message>
    <message>
        <source>Filtrer les sites déclarants</source>
        <translation>Filter the declaring sites</translation>
    </message>
    <message>
        <source>Filtrer : nom, identifiant, SIRET, ville…</source>
        <translation>Filter: name, identifier, SIRET, town…</translation>
    </message>
    <message>
        <source>Aucun site ne correspond</source>
        <translation>No site matches</translation>
    </message>
    <message>
        <source>Le filtre porte sur l&apos;adhérent, l&apos;identifiant CIBTP, le SIRET et la ville.</source>
        <translation>The filter looks at the member, the CIBTP identifier, the SIRET and the town.</translation>
    </message>
    <message>
        <source>Effacer le filtre</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Vos sites arrivent</source>
        <translation>Your sites are on their way</translation>
    </message>
    <message>
        <source>Ils s&apos;affichent au fur et à mesure, et resteront lisibles hors ligne.</source>
        <translation>They are shown as they come, and stay readable offline.</translation>
    </message>
    <message>
        <source>Aucun site déclarant</source>
        <translation>No declaring site</translation>
    </message>
    <message>
        <source>Les sites associés à votre compte, ou qui vous sont délégués, apparaîtront ici.</source>
        <translation>The sites associated with your account, or delegated to you, will appear here.</translation>
    </message>
    <message>
        <source>Synchroniser</source>
        <translation>Synchronise</translation>
    </message>
    <message>
        <source>La caisse est injoignable</source>
        <translation>The fund cannot be reached</translation>
    </message>
    <message>
        <source>Vos sites s&apos;afficheront dès la première synchronisation. Rien n&apos;est perdu.</source>
        <translation>Your sites will be shown at the first synchronisation. Nothing is lost.</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln en alerte</source>
        <translation>
            <numerusform>%Ln with an alert</numerusform>
            <numerusform>%Ln with an alert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::PortfolioView</name>
    <message>
        <source>Choix de l&apos;adhérent et du site déclarant</source>
        <translation>Choice of the member and declaring site</translation>
    </message>
</context>
<context>
    <name>truelle::ui::ReasonField</name>
    <message>
        <source>Facultatif</source>
        <translation>Optional</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RecoveryForm</name>
    <message>
        <source>Demande en cours…</source>
        <translation>Asking…</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RecoveryPage</name>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>J&apos;ai déjà créé mon espace sécurisé et j&apos;ai oublié mon mot de passe.</source>
        <translation>I have already created my secure space and I have forgotten my password.</translation>
    </message>
    <message>
        <source>Je veux créer mon espace sécurisé mais je ne connais pas mon code confidentiel.</source>
        <translation>I want to create my secure space but I do not know my confidential code.</translation>
    </message>
    <message>
        <source>Retour à la connexion</source>
        <translation>Back to sign-in</translation>
    </message>
    <message>
        <source>Faire une nouvelle demande</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Présent sur le Courrier de bienvenue.</source>
        <translation>It is in the welcome letter.</translation>
    </message>
    <message>
        <source>Présent sur le Courrier de bienvenue. Par exemple : %1</source>
        <translation>It is in the welcome letter. For example: %1</translation>
    </message>
    <message>
        <source>Quelle est votre situation ?</source>
        <translation>What is your situation?</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RecoveryTexts</name>
    <message>
        <source>Avant de demander un nouveau code confidentiel, savez-vous où trouver votre code actuel ?</source>
        <translation>Before you ask for a new confidential code, do you know where to find your present one?</translation>
    </message>
    <message>
        <source>- Nouvel adhérent : votre code confidentiel figure sur le deuxième courrier envoyé.</source>
        <translation>- New member: your confidential code is in the second letter that was sent to you.</translation>
    </message>
    <message>
        <source>- Vous aviez accès à l&apos;ancien espace sécurisé : saisissez le mot de passe du compte internet que vous utilisiez sur votre ancien espace sécurisé.</source>
        <translation>- You had access to the former secure space: type the password of the internet account that you used there.</translation>
    </message>
    <message>
        <source>Si vous ne connaissez pas votre code confidentiel, saisissez ici votre identifiant et cliquez sur « Recevoir mon code confidentiel par courrier ». Un nouveau code confidentiel vous sera adressé par courrier à votre adresse.</source>
        <translation>If you do not know your confidential code, type your identifier here and click “Send me my confidential code by post”. A new confidential code will be sent to your address by post.</translation>
    </message>
    <message>
        <source>Rien reçu après quelques minutes ? Regardez dans les courriers indésirables et vérifiez l&apos;adresse, puis faites une nouvelle demande.</source>
        <translation>Nothing received after a few minutes? Look among the unwanted mail and check the address, then ask again.</translation>
    </message>
    <message>
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Veuillez saisir votre e-mail. Un lien permettant la réinitialisation de votre mot de passe vous sera ensuite adressé.</source>
        <translation>Please type your e-mail address. A link to choose another password will then be sent to you.</translation>
    </message>
    <message>
        <source>Adresse e-mail</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Indiquez votre adresse e-mail.</source>
        <translation>Type your e-mail address.</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Demande d&apos;un nouveau code confidentiel</source>
        <translation>Request for a new confidential code</translation>
    </message>
    <message>
        <source>Identifiant CIBTP</source>
        <translation>CIBTP identifier</translation>
    </message>
    <message>
        <source>Indiquez votre identifiant CIBTP.</source>
        <translation>Type your CIBTP identifier.</translation>
    </message>
    <message>
        <source>Recevoir mon code confidentiel par courrier</source>
        <translation>Send me my confidential code by post</translation>
    </message>
    <message>
        <source>Renvoyer le courriel d&apos;activation</source>
        <translation>Send the activation e-mail again</translation>
    </message>
    <message>
        <source>Le lien de ce courriel active votre compte et certifie votre adresse électronique.</source>
        <translation>The link in this e-mail activates your account and certifies your e-mail address.</translation>
    </message>
    <message>
        <source>Renvoyer le courriel</source>
        <translation>Send the e-mail again</translation>
    </message>
    <message>
        <source>Demande transmise à la caisse</source>
        <translation>The request has been passed on to the fund</translation>
    </message>
    <message>
        <source>Si un espace sécurisé existe avec l&apos;adresse %1, un courriel vous est adressé. Suivez son lien pour choisir un nouveau mot de passe, puis connectez-vous.</source>
        <translation>If there is a secure space with the address %1, an e-mail is on its way to you. Follow its link to choose another password, then sign in.</translation>
    </message>
    <message>
        <source>Si l&apos;identifiant %1 est celui d&apos;un adhérent, un courrier postal avec un nouveau code confidentiel part à son adresse. Une fois ce courrier reçu, choisissez « Je crée mon espace sécurisé ».</source>
        <translation>If the identifier %1 is that of a member, a letter with a new confidential code goes to its postal address. Once it has arrived, choose “I create my secure space”.</translation>
    </message>
    <message>
        <source>La caisse n&apos;envoie qu&apos;un courrier tous les 7 jours. Le nouveau code remplace le précédent.</source>
        <translation>The fund sends no more than one letter every 7 days. The new code replaces the one before.</translation>
    </message>
    <message>
        <source>Si un compte à activer ou à certifier existe avec l&apos;adresse %1, un courriel vous est adressé. Suivez son lien, puis connectez-vous.</source>
        <translation>If there is an account to be activated or certified with the address %1, an e-mail is on its way to you. Follow its link, then sign in.</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RegionNames</name>
    <message>
        <source>Île de l&apos;Ascension</source>
        <translation>Ascension Island</translation>
    </message>
    <message>
        <source>Andorre</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Émirats arabes unis</source>
        <translation>United Arab Emirates</translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Antigua-et-Barbuda</source>
        <translation>Antigua &amp; Barbuda</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <source>Albanie</source>
        <translation>Albania</translation>
    </message>
    <message>
        <source>Arménie</source>
        <translation>Armenia</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Argentine</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Samoa américaines</source>
        <translation>American Samoa</translation>
    </message>
    <message>
        <source>Autriche</source>
        <translation>Austria</translation>
    </message>
    <message>
        <source>Australie</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Îles Åland</source>
        <translation>Åland Islands</translation>
    </message>
    <message>
        <source>Azerbaïdjan</source>
        <translation>Azerbaijan</translation>
    </message>
    <message>
        <source>Bosnie-Herzégovine</source>
        <translation>Bosnia &amp; Herzegovina</translation>
    </message>
    <message>
        <source>Barbade</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesh</translation>
    </message>
    <message>
        <source>Belgique</source>
        <translation>Belgium</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Bulgarie</source>
        <translation>Bulgaria</translation>
    </message>
    <message>
        <source>Bahreïn</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Bénin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>Saint-Barthélemy</source>
        <translation>St Barthélemy</translation>
    </message>
    <message>
        <source>Bermudes</source>
        <translation>Bermuda</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <source>Bolivie</source>
        <translation>Bolivia</translation>
    </message>
    <message>
        <source>Pays-Bas caribéens</source>
        <translation>Caribbean Netherlands</translation>
    </message>
    <message>
        <source>Brésil</source>
        <translation>Brazil</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bhoutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botswana</translation>
    </message>
    <message>
        <source>Biélorussie</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Îles Cocos</source>
        <translation>Cocos (Keeling) Islands</translation>
    </message>
    <message>
        <source>Congo-Kinshasa</source>
        <translation>Congo - Kinshasa</translation>
    </message>
    <message>
        <source>République centrafricaine</source>
        <translation>Central African Republic</translation>
    </message>
    <message>
        <source>Congo-Brazzaville</source>
        <translation>Congo - Brazzaville</translation>
    </message>
    <message>
        <source>Suisse</source>
        <translation>Switzerland</translation>
    </message>
    <message>
        <source>Côte d&apos;Ivoire</source>
        <translation>Côte d&apos;Ivoire</translation>
    </message>
    <message>
        <source>Îles Cook</source>
        <translation>Cook Islands</translation>
    </message>
    <message>
        <source>Chili</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>Cameroun</source>
        <translation>Cameroon</translation>
    </message>
    <message>
        <source>Chine</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Colombie</source>
        <translation>Colombia</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Cuba</translation>
    </message>
    <message>
        <source>Cap-Vert</source>
        <translation>Cape Verde</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Île Christmas</source>
        <translation>Christmas Island</translation>
    </message>
    <message>
        <source>Chypre</source>
        <translation>Cyprus</translation>
    </message>
    <message>
        <source>Tchéquie</source>
        <translation>Czechia</translation>
    </message>
    <message>
        <source>Allemagne</source>
        <translation>Germany</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Djibouti</translation>
    </message>
    <message>
        <source>Danemark</source>
        <translation>Denmark</translation>
    </message>
    <message>
        <source>Dominique</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>République dominicaine</source>
        <translation>Dominican Republic</translation>
    </message>
    <message>
        <source>Algérie</source>
        <translation>Algeria</translation>
    </message>
    <message>
        <source>Équateur</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Estonie</source>
        <translation>Estonia</translation>
    </message>
    <message>
        <source>Égypte</source>
        <translation>Egypt</translation>
    </message>
    <message>
        <source>Sahara occidental</source>
        <translation>Western Sahara</translation>
    </message>
    <message>
        <source>Érythrée</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Espagne</source>
        <translation>Spain</translation>
    </message>
    <message>
        <source>Éthiopie</source>
        <translation>Ethiopia</translation>
    </message>
    <message>
        <source>Finlande</source>
        <translation>Finland</translation>
    </message>
    <message>
        <source>Fidji</source>
        <translation>Fiji</translation>
    </message>
    <message>
        <source>Îles Malouines</source>
        <translation>Falkland Islands</translation>
    </message>
    <message>
        <source>Micronésie</source>
        <translation>Micronesia</translation>
    </message>
    <message>
        <source>Îles Féroé</source>
        <translation>Faroe Islands</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabon</translation>
    </message>
    <message>
        <source>Royaume-Uni</source>
        <translation>United Kingdom</translation>
    </message>
    <message>
        <source>Grenade</source>
        <translation>Grenada</translation>
    </message>
    <message>
        <source>Géorgie</source>
        <translation>Georgia</translation>
    </message>
    <message>
        <source>Guyane française</source>
        <translation>French Guiana</translation>
    </message>
    <message>
        <source>Guernesey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Groenland</source>
        <translation>Greenland</translation>
    </message>
    <message>
        <source>Gambie</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Guinée</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Guinée équatoriale</source>
        <translation>Equatorial Guinea</translation>
    </message>
    <message>
        <source>Grèce</source>
        <translation>Greece</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guinée-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Hong Kong</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Croatie</source>
        <translation>Croatia</translation>
    </message>
    <message>
        <source>Haïti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>Hongrie</source>
        <translation>Hungary</translation>
    </message>
    <message>
        <source>Indonésie</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>Irlande</source>
        <translation>Ireland</translation>
    </message>
    <message>
        <source>Israël</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Île de Man</source>
        <translation>Isle of Man</translation>
    </message>
    <message>
        <source>Inde</source>
        <translation>India</translation>
    </message>
    <message>
        <source>Territoire britannique de l&apos;océan Indien</source>
        <translation>British Indian Ocean Territory</translation>
    </message>
    <message>
        <source>Irak</source>
        <translation>Iraq</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Islande</source>
        <translation>Iceland</translation>
    </message>
    <message>
        <source>Italie</source>
        <translation>Italy</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jamaïque</source>
        <translation>Jamaica</translation>
    </message>
    <message>
        <source>Jordanie</source>
        <translation>Jordan</translation>
    </message>
    <message>
        <source>Japon</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenya</translation>
    </message>
    <message>
        <source>Kirghizstan</source>
        <translation>Kyrgyzstan</translation>
    </message>
    <message>
        <source>Cambodge</source>
        <translation>Cambodia</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Comores</source>
        <translation>Comoros</translation>
    </message>
    <message>
        <source>Saint-Christophe-et-Niévès</source>
        <translation>St Kitts &amp; Nevis</translation>
    </message>
    <message>
        <source>Corée du Nord</source>
        <translation>North Korea</translation>
    </message>
    <message>
        <source>Corée du Sud</source>
        <translation>South Korea</translation>
    </message>
    <message>
        <source>Koweït</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Îles Caïmans</source>
        <translation>Cayman Islands</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kazakhstan</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Liban</source>
        <translation>Lebanon</translation>
    </message>
    <message>
        <source>Sainte-Lucie</source>
        <translation>St Lucia</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>Lituanie</source>
        <translation>Lithuania</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Lettonie</source>
        <translation>Latvia</translation>
    </message>
    <message>
        <source>Libye</source>
        <translation>Libya</translation>
    </message>
    <message>
        <source>Maroc</source>
        <translation>Morocco</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Moldavie</source>
        <translation>Moldova</translation>
    </message>
    <message>
        <source>Monténégro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Saint-Martin</source>
        <translation>St Martin</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagascar</translation>
    </message>
    <message>
        <source>Îles Marshall</source>
        <translation>Marshall Islands</translation>
    </message>
    <message>
        <source>Macédoine du Nord</source>
        <translation>North Macedonia</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Myanmar (Birmanie)</source>
        <translation>Myanmar (Burma)</translation>
    </message>
    <message>
        <source>Mongolie</source>
        <translation>Mongolia</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>Macao</translation>
    </message>
    <message>
        <source>Îles Mariannes du Nord</source>
        <translation>Northern Mariana Islands</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritanie</source>
        <translation>Mauritania</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Malte</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Maurice</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Maldives</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Mexique</source>
        <translation>Mexico</translation>
    </message>
    <message>
        <source>Malaisie</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mozambique</translation>
    </message>
    <message>
        <source>Namibie</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>Nouvelle-Calédonie</source>
        <translation>New Caledonia</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Île Norfolk</source>
        <translation>Norfolk Island</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Pays-Bas</source>
        <translation>Netherlands</translation>
    </message>
    <message>
        <source>Norvège</source>
        <translation>Norway</translation>
    </message>
    <message>
        <source>Népal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>Nouvelle-Zélande</source>
        <translation>New Zealand</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Pérou</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>Polynésie française</source>
        <translation>French Polynesia</translation>
    </message>
    <message>
        <source>Papouasie-Nouvelle-Guinée</source>
        <translation>Papua New Guinea</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippines</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Pologne</source>
        <translation>Poland</translation>
    </message>
    <message>
        <source>Saint-Pierre-et-Miquelon</source>
        <translation>St Pierre &amp; Miquelon</translation>
    </message>
    <message>
        <source>Porto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Territoires palestiniens</source>
        <translation>Palestinian Territories</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Palaos</source>
        <translation>Palau</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Qatar</translation>
    </message>
    <message>
        <source>La Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Roumanie</source>
        <translation>Romania</translation>
    </message>
    <message>
        <source>Serbie</source>
        <translation>Serbia</translation>
    </message>
    <message>
        <source>Russie</source>
        <translation>Russia</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Rwanda</translation>
    </message>
    <message>
        <source>Arabie saoudite</source>
        <translation>Saudi Arabia</translation>
    </message>
    <message>
        <source>Îles Salomon</source>
        <translation>Solomon Islands</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychelles</translation>
    </message>
    <message>
        <source>Soudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>Suède</source>
        <translation>Sweden</translation>
    </message>
    <message>
        <source>Singapour</source>
        <translation>Singapore</translation>
    </message>
    <message>
        <source>Sainte-Hélène</source>
        <translation>St Helena</translation>
    </message>
    <message>
        <source>Slovénie</source>
        <translation>Slovenia</translation>
    </message>
    <message>
        <source>Svalbard et Jan Mayen</source>
        <translation>Svalbard &amp; Jan Mayen</translation>
    </message>
    <message>
        <source>Slovaquie</source>
        <translation>Slovakia</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>Saint-Marin</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Sénégal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Somalie</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Soudan du Sud</source>
        <translation>South Sudan</translation>
    </message>
    <message>
        <source>Sao Tomé-et-Principe</source>
        <translation>São Tomé &amp; Príncipe</translation>
    </message>
    <message>
        <source>Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Syrie</source>
        <translation>Syria</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Tristan da Cunha</source>
        <translation>Tristan da Cunha</translation>
    </message>
    <message>
        <source>Îles Turques-et-Caïques</source>
        <translation>Turks &amp; Caicos Islands</translation>
    </message>
    <message>
        <source>Tchad</source>
        <translation>Chad</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Thaïlande</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>Tadjikistan</source>
        <translation>Tajikistan</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Timor oriental</source>
        <translation>Timor-Leste</translation>
    </message>
    <message>
        <source>Turkménistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>Tunisie</source>
        <translation>Tunisia</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Turquie</source>
        <translation>Turkey</translation>
    </message>
    <message>
        <source>Trinité-et-Tobago</source>
        <translation>Trinidad &amp; Tobago</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Taïwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Tanzanie</source>
        <translation>Tanzania</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>Ouganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>États-Unis</source>
        <translation>United States</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Ouzbékistan</source>
        <translation>Uzbekistan</translation>
    </message>
    <message>
        <source>Vatican</source>
        <translation>Vatican City</translation>
    </message>
    <message>
        <source>Saint-Vincent-et-les Grenadines</source>
        <translation>St Vincent &amp; the Grenadines</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Îles Vierges britanniques</source>
        <translation>British Virgin Islands</translation>
    </message>
    <message>
        <source>Îles Vierges des États-Unis</source>
        <translation>US Virgin Islands</translation>
    </message>
    <message>
        <source>Viêt Nam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Wallis-et-Futuna</source>
        <translation>Wallis &amp; Futuna</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Yémen</source>
        <translation>Yemen</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Afrique du Sud</source>
        <translation>South Africa</translation>
    </message>
    <message>
        <source>Zambie</source>
        <translation>Zambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Zimbabwe</translation>
    </message>
</context>
<context>
    <name>truelle::ui::ResumePage</name>
    <message>
        <source>Commencer une nouvelle ouverture</source>
        <translation>Begin another opening</translation>
    </message>
    <message>
        <source>Reprendre une ouverture de compte</source>
        <translation>Resume the opening of an account</translation>
    </message>
    <message>
        <source>Ce qui a été saisi est conservé sur cet ordinateur, sauf le code confidentiel et le mot de passe.</source>
        <translation>What was entered is kept on this computer, except the confidential code and the password.</translation>
    </message>
    <message>
        <source>Retour à la connexion</source>
        <translation>Back to sign-in</translation>
    </message>
    <message>
        <source>Reprendre l&apos;ouverture : %1</source>
        <translation>Resume the opening: %1</translation>
    </message>
    <message>
        <source>Abandonner l&apos;ouverture : %1</source>
        <translation>Give up the opening: %1</translation>
    </message>
    <message>
        <source>Abandonner cette ouverture</source>
        <translation>Give up this opening</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsComparison</name>
    <message>
        <source>Avant</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Après</source>
        <translation>After</translation>
    </message>
    <message>
        <source>mixte</source>
        <translation>mixed</translation>
    </message>
    <message>
        <source>%1 : %2, %3</source>
        <extracomment>subject, side, level: « Mes comptes bancaires : Avant, Consultation »</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsDelegate</name>
    <message>
        <source>C</source>
        <extracomment>the letter of « Consultation » in its mark</extracomment>
        <translation>C</translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>the letter of « Mise à jour » in its mark</extracomment>
        <translation>U</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsEditor</name>
    <message>
        <source>le cabinet</source>
        <translation>the firm</translation>
    </message>
    <message>
        <source>vous</source>
        <translation>you</translation>
    </message>
    <message>
        <source>Droits de %1</source>
        <translation>Rights of %1</translation>
    </message>
    <message>
        <source>sur %1</source>
        <translation>on %1</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Rien n&apos;est encore enregistré</source>
        <translation>Nothing is saved yet</translation>
    </message>
    <message>
        <source>Corrigez ce qui est signalé, puis validez.</source>
        <translation>Correct what is marked, then confirm.</translation>
    </message>
    <message>
        <source>Enregistrement…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>En attente du réseau</source>
        <translation>Waiting for the network</translation>
    </message>
    <message>
        <source>Retour à la liste</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Abandonner la modification</source>
        <translation>Discard the change</translation>
    </message>
    <message>
        <source>Refusé</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Modifié entre-temps</source>
        <translation>Changed meanwhile</translation>
    </message>
    <message>
        <source>Reprendre ma modification</source>
        <translation>Apply my change again</translation>
    </message>
    <message>
        <source>Enregistré</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>La caisse a enregistré les droits de %1.</source>
        <translation>The fund has saved the rights of %1.</translation>
    </message>
    <message>
        <source>Les droits de %1 ont été modifiés ici et pas encore validés.</source>
        <translation>The rights of %1 were changed here and not yet confirmed.</translation>
    </message>
    <message>
        <source>Continuer la modification</source>
        <translation>Go on editing</translation>
    </message>
    <message>
        <source>Réduire les droits du cabinet ?</source>
        <translation>Reduce the firm&apos;s rights?</translation>
    </message>
    <message>
        <source>Des collaborateurs à qui le cabinet a délégué des droits en perdent avec lui.</source>
        <translation>Colleagues to whom the firm delegated rights lose some with it.</translation>
    </message>
    <message>
        <source>Réduire les droits</source>
        <translation>Reduce the rights</translation>
    </message>
    <message>
        <source>Revenir à la modification</source>
        <translation>Back to the changes</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Motif (facultatif)</source>
        <translation>Reason (optional)</translation>
    </message>
    <message>
        <source>Gardé dans l&apos;historique de la délégation.</source>
        <translation>Kept in the delegation&apos;s history.</translation>
    </message>
    <message>
        <source>%1, par regroupement et fonctionnalité</source>
        <translation>%1, by group and feature</translation>
    </message>
    <message>
        <source>Délégation fermée entre-temps</source>
        <translation>Delegation closed meanwhile</translation>
    </message>
    <message>
        <source>%1 n&apos;a plus aucun droit sur ce site. Ce que vous modifiez ici ne lui en rend pas tant que la délégation n&apos;est pas rouverte.</source>
        <translation>%1 has no rights on this site any more. What you change here gives none back until the delegation is opened again.</translation>
    </message>
    <message>
        <source>Les fonctionnalités de la caisse ont changé</source>
        <translation>The fund&apos;s features have changed</translation>
    </message>
    <message>
        <source>Votre saisie est conservée. Relisez les lignes avant de valider.</source>
        <translation>What you entered is kept. Read the rows again before you confirm.</translation>
    </message>
    <message>
        <source>Pourquoi ce droit ?</source>
        <translation>Why this right?</translation>
    </message>
    <message>
        <source>ce qui en reste aujourd&apos;hui</source>
        <translation>what is left of them today</translation>
    </message>
    <message>
        <source>Droits donnés, non vérifiés</source>
        <translation>Rights given, not verified</translation>
    </message>
    <message>
        <source>Ce que les maillons au-dessus en laissent ne peut être vérifié qu&apos;auprès de la caisse, qui n&apos;est pas joignable.</source>
        <translation>What the links above leave of them can only be verified with the caisse, which cannot be reached.</translation>
    </message>
    <message>
        <source>Droits vérifiés auprès de la caisse</source>
        <translation>Rights verified with the caisse</translation>
    </message>
    <message>
        <source>Tout ce qui a été donné ici est en vigueur aujourd&apos;hui.</source>
        <translation>Everything given here is in force today.</translation>
    </message>
    <message>
        <source>Il n&apos;en reste aucun droit aujourd&apos;hui.</source>
        <translation>No right is left of them today.</translation>
    </message>
    <message>
        <source>Il en reste moins aujourd&apos;hui :</source>
        <translation>Less is left of them today:</translation>
    </message>
    <message>
        <source>Réduit par le client</source>
        <translation>Reduced by the client</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsForm</name>
    <message>
        <source>Sans fin</source>
        <translation>No end</translation>
    </message>
    <message>
        <source>Date d&apos;effet</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>Date de fin</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>Collège(s)</source>
        <translation>College(s)</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Administrateur</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Collège %1</source>
        <translation>College %1</translation>
    </message>
    <message>
        <source>Tous les collèges et tous les droits en mise à jour, sans modification possible ; peut déléguer.</source>
        <translation>Every college and every right to update, none of them can be changed; may delegate.</translation>
    </message>
    <message>
        <source>Impossible ici : vous n&apos;avez pas reçu tous les droits.</source>
        <translation>Not possible here: you have not received every right.</translation>
    </message>
    <message>
        <source>Écrivez la date ainsi : 16/04/2026.</source>
        <translation>Write the date like this: 16/04/2026.</translation>
    </message>
    <message>
        <source>Cochez au moins un collège.</source>
        <translation>Tick at least one college.</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>Suggest</translation>
    </message>
    <message>
        <source>Dates de fin usuelles</source>
        <translation>Usual end dates</translation>
    </message>
    <message>
        <source>Fin du mois</source>
        <translation>End of the month</translation>
    </message>
    <message>
        <source>Dans trois mois</source>
        <translation>In three months</translation>
    </message>
    <message>
        <source>Fin de l&apos;année</source>
        <translation>End of the year</translation>
    </message>
    <message>
        <source>Dans un an</source>
        <translation>In a year</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsHeader</name>
    <message>
        <source>%1 pour toutes les fonctionnalités affichées</source>
        <extracomment>%1 is a level, the title of a column</extracomment>
        <translation>%1 for all features shown</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsModel</name>
    <message>
        <source>Autres fonctionnalités</source>
        <translation>Other features</translation>
    </message>
    <message>
        <source>Un administrateur a tous les droits en mise à jour.</source>
        <translation>An administrator has every right, to update.</translation>
    </message>
    <message>
        <source>Regroupement / Fonctionnalité</source>
        <translation>Group / Feature</translation>
    </message>
    <message>
        <source>La caisse ne décrit plus cette fonctionnalité : le droit est conservé tel quel.</source>
        <translation>The fund no longer describes this feature: the right is kept as it is.</translation>
    </message>
    <message>
        <source>Droit non reçu par %1</source>
        <extracomment>%1 is who received the rights: « le cabinet »</extracomment>
        <translation>Right not received by %1</translation>
    </message>
    <message>
        <source>Droit reçu par %1 en consultation seulement</source>
        <translation>Right received by %1 for reading only</translation>
    </message>
    <message>
        <source>avant : « %1 »</source>
        <translation>before: “%1”</translation>
    </message>
    <message>
        <source>avant : %1</source>
        <translation>before: %1</translation>
    </message>
    <message>
        <source>niveau « %1 » inconnu de cette version, conservé</source>
        <translation>level “%1” unknown to this version, kept</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>non choisi</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>choisi</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 : %2, %3</source>
        <extracomment>subject, level, whether chosen: « Mes comptes bancaires : consultation, choisi »</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1, verrouillé : %2</source>
        <translation>%1, locked: %2</translation>
    </message>
    <message>
        <source>non reçu</source>
        <translation>not received</translation>
    </message>
    <message>
        <source>consultation seule</source>
        <translation>view only</translation>
    </message>
    <message>
        <source>mixte</source>
        <translation>mixed</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsTools</name>
    <message>
        <source>Toute la colonne</source>
        <translation>Whole column</translation>
    </message>
    <message>
        <source>Filtrer les fonctionnalités</source>
        <translation>Filter the features</translation>
    </message>
    <message>
        <source>Choisir le même droit pour toutes les fonctionnalités affichées</source>
        <translation>Choose the same right for every feature shown</translation>
    </message>
    <message>
        <source>Aucun droit partout</source>
        <translation>No right everywhere</translation>
    </message>
    <message>
        <source>Consultation partout</source>
        <translation>View everywhere</translation>
    </message>
    <message>
        <source>Mise à jour partout</source>
        <translation>Update everywhere</translation>
    </message>
    <message>
        <source>Comparer</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Annulé : %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Rétabli : %1</source>
        <translation>Done again: %1</translation>
    </message>
    <message>
        <source>Annuler : rien à annuler</source>
        <translation>Undo: nothing to undo</translation>
    </message>
    <message>
        <source>Annuler : %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>Rétablir : rien à rétablir</source>
        <translation>Redo: nothing to redo</translation>
    </message>
    <message>
        <source>Rétablir : %1</source>
        <translation>Redo: %1</translation>
    </message>
    <message>
        <source>Avant et après mes modifications</source>
        <translation>Before and after my changes</translation>
    </message>
    <message>
        <source>avant et après</source>
        <translation>before and after</translation>
    </message>
    <message>
        <source>Avec %1</source>
        <translation>With %1</translation>
    </message>
    <message>
        <source>Ne plus comparer</source>
        <translation>Stop comparing</translation>
    </message>
    <message>
        <source>Comparaison : %1</source>
        <translation>Comparison: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n fonctionnalité(s) diffère(nt)</source>
        <translation>
            <numerusform>%n feature differs</numerusform>
            <numerusform>%n features differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsView</name>
    <message>
        <source>Droits par regroupement et fonctionnalité</source>
        <translation>Rights by group and feature</translation>
    </message>
    <message>
        <source>0, C ou M choisit aucun droit, consultation ou mise à jour sur les lignes sélectionnées ; Espace choisit la cellule ; Ctrl+D recopie vers le bas.</source>
        <translation>0, C or U chooses no right, read or update for the selected rows; Space chooses the cell; Ctrl+D fills down.</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) : %1</source>
        <translation>
            <numerusform>%n row: %1</numerusform>
            <numerusform>%n rows: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recopier vers le bas</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>Toute la colonne</source>
        <translation>Whole column</translation>
    </message>
    <message>
        <source>Copier les droits</source>
        <translation>Copy rights</translation>
    </message>
    <message>
        <source>Coller des droits</source>
        <translation>Paste rights</translation>
    </message>
    <message>
        <source>Pourquoi ce droit ?</source>
        <translation>Why this right?</translation>
    </message>
</context>
<context>
    <name>truelle::ui::RunDialog</name>
    <message>
        <source>Associer les sites dont le code est saisi</source>
        <translation>Associate the sites whose code is entered</translation>
    </message>
    <message>
        <source>Demander les codes confidentiels</source>
        <translation>Ask for the confidential codes</translation>
    </message>
    <message>
        <source>Chaque site est associé à votre compte, l&apos;un après l&apos;autre. Le mot de passe et les codes ne sont pas enregistrés.</source>
        <translation>Each site is associated with your account, one after the other. The password and the codes are not stored.</translation>
    </message>
    <message>
        <source>La caisse adresse un nouveau code par courrier à chaque adhérent, au plus un courrier tous les 7 jours. Un code plus ancien n&apos;est alors plus valable.</source>
        <translation>The fund sends a new code by post to each member, at most one letter in 7 days. An older code is then no longer valid.</translation>
    </message>
    <message>
        <source>Exporter les résultats</source>
        <translation>Export the results</translation>
    </message>
    <message>
        <source>Compte utilisateur</source>
        <translation>User account</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Avancement</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Résultat par ligne</source>
        <translation>Result line by line</translation>
    </message>
    <message>
        <source>Aucun compte ne convient</source>
        <translation>No account fits</translation>
    </message>
    <message>
        <source>Ces sites relèvent d&apos;une caisse à laquelle aucun compte de cet ordinateur n&apos;appartient. Ajoutez d&apos;abord un compte à cette caisse.</source>
        <translation>These sites belong to a fund at which no account of this computer is. Add an account at that fund first.</translation>
    </message>
    <message>
        <source>Saisissez votre mot de passe.</source>
        <translation>Enter your password.</translation>
    </message>
    <message>
        <source>La caisse demande de patienter : reprise à %1.</source>
        <translation>The fund asks for patience: going on at %1.</translation>
    </message>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) associé(s)</source>
        <translation>
            <numerusform>%Ln site associated</numerusform>
            <numerusform>%Ln sites associated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) demandé(s)</source>
        <translation>
            <numerusform>%Ln code asked for</numerusform>
            <numerusform>%Ln codes asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln échec(s)</source>
        <translation>
            <numerusform>%Ln failure</numerusform>
            <numerusform>%Ln failures</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrompu</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Ce qui est fait reste fait ; le reste n&apos;a pas été touché.</source>
        <translation>What is done stays done; the rest was not touched.</translation>
    </message>
    <message numerus="yes">
        <source>Réessayer les échecs (%Ln)</source>
        <translation>
            <numerusform>Try the failure again (%Ln)</numerusform>
            <numerusform>Try the failures again (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Associer %Ln site(s)</source>
        <translation>
            <numerusform>Associate %Ln site</numerusform>
            <numerusform>Associate %Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Demander %Ln code(s)</source>
        <translation>
            <numerusform>Ask for %Ln code</numerusform>
            <numerusform>Ask for %Ln codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrompre</source>
        <translation>Interrupt</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>associations.csv</source>
        <translation>associations.csv</translation>
    </message>
    <message>
        <source>Tableaux (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>Résultats exportés</source>
        <translation>Results exported</translation>
    </message>
    <message>
        <source>Le fichier n&apos;a pas pu être écrit</source>
        <translation>The file could not be written</translation>
    </message>
    <message>
        <source>Choisissez un autre dossier, puis réessayez.</source>
        <translation>Choose another folder, then try again.</translation>
    </message>
    <message>
        <source>Identifiant, SIRET ou code non reconnus</source>
        <translation>Identifier, SIRET or code not recognised</translation>
    </message>
    <message>
        <source>Trop d&apos;essais : réessayez plus tard</source>
        <translation>Too many tries: try again later</translation>
    </message>
</context>
<context>
    <name>truelle::ui::ScopeChips</name>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>En alerte</source>
        <translation>In alert</translation>
    </message>
    <message>
        <source>Échéance &lt; %1 j</source>
        <translation>Due &lt; %1 d</translation>
    </message>
</context>
<context>
    <name>truelle::ui::SessionNotice</name>
    <message>
        <source>Votre session est terminée</source>
        <translation>Your session has ended</translation>
    </message>
    <message>
        <source>La session de %1 est terminée</source>
        <translation>The session of %1 has ended</translation>
    </message>
    <message>
        <source>Ce qui a déjà été reçu reste lisible. Reconnectez-vous pour mettre à jour et envoyer vos modifications.</source>
        <translation>What has been received can still be read. Sign in again to update it and to send your changes.</translation>
    </message>
    <message>
        <source>Se connecter</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>%1 : suivez le lien du courriel de certification que votre caisse vous a envoyé, ou faites-le renvoyer.</source>
        <translation>%1: follow the link in the certification e-mail that your fund sent you, or have it sent again.</translation>
    </message>
    <message>
        <source>Mon compte utilisateur</source>
        <translation>My user account</translation>
    </message>
</context>
<context>
    <name>truelle::ui::SignInPage</name>
    <message>
        <source>Changer de caisse</source>
        <translation>Change fund</translation>
    </message>
    <message>
        <source>Connexion à votre espace CIBTP</source>
        <translation>Sign in to your CIBTP space</translation>
    </message>
    <message>
        <source>Adresse électronique</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Connexion</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Mot de passe oublié ?</source>
        <translation>Forgotten password?</translation>
    </message>
    <message>
        <source>Première connexion à cet espace ?</source>
        <translation>First time in this space?</translation>
    </message>
    <message>
        <source>Je crée mon espace sécurisé</source>
        <translation>I create my secure space</translation>
    </message>
    <message>
        <source>D&apos;autres sites déclarants ?</source>
        <translation>Other declaring sites?</translation>
    </message>
    <message>
        <source>Je les associe à un espace existant</source>
        <translation>I add them to an existing space</translation>
    </message>
    <message>
        <source>Comptes de démonstration</source>
        <translation>Demonstration accounts</translation>
    </message>
    <message>
        <source>Un clic remplit l&apos;adresse et le mot de passe. Ils n&apos;existent que sur cet ordinateur.</source>
        <translation>A click fills in the address and password. They exist on this computer only.</translation>
    </message>
    <message>
        <source>Indiquez votre adresse électronique.</source>
        <translation>Enter your e-mail address.</translation>
    </message>
    <message>
        <source>Indiquez votre mot de passe.</source>
        <translation>Enter your password.</translation>
    </message>
    <message>
        <source>Connexion en cours…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>Renvoyer le courriel d&apos;activation</source>
        <translation>Send the activation e-mail again</translation>
    </message>
    <message>
        <source>Une ouverture de compte est en cours</source>
        <translation>The opening of an account is under way</translation>
    </message>
    <message>
        <source>Reprendre l&apos;ouverture</source>
        <translation>Resume the opening</translation>
    </message>
</context>
<context>
    <name>truelle::ui::SpaceBar</name>
    <message>
        <source>Changer de tiers</source>
        <translation>Change party</translation>
    </message>
    <message>
        <source>Se déconnecter</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Bienvenue %1</source>
        <translation>Welcome %1</translation>
    </message>
    <message>
        <source>Identifiant CIBTP %1 · SIRET %2</source>
        <translation>CIBTP identifier %1 · SIRET %2</translation>
    </message>
    <message numerus="yes">
        <source>%n alerte(s) DSN</source>
        <translation>
            <numerusform>%n DSN alert</numerusform>
            <numerusform>%n DSN alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::SpaceMenu</name>
    <message>
        <source>Menu de navigation</source>
        <translation>Navigation menu</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Mon espace adhérent</source>
        <translation>My member space</translation>
    </message>
    <message>
        <source>Mes salariés</source>
        <translation>My employees</translation>
    </message>
    <message>
        <source>Chômage intempéries</source>
        <translation>Bad-weather unemployment</translation>
    </message>
    <message>
        <source>Mes documents</source>
        <translation>My documents</translation>
    </message>
    <message>
        <source>Gérer mon compte utilisateur</source>
        <translation>Manage my user account</translation>
    </message>
    <message>
        <source>Mon compte utilisateur</source>
        <translation>My user account</translation>
    </message>
    <message>
        <source>Gérer les droits d&apos;accès</source>
        <translation>Manage access rights</translation>
    </message>
    <message>
        <source>Contact / Questions-Réponses</source>
        <translation>Contact / Questions and answers</translation>
    </message>
</context>
<context>
    <name>truelle::ui::SpacePage</name>
    <message>
        <source>« %1 » arrive dans une prochaine version</source>
        <translation>“%1” is coming in a later version</translation>
    </message>
    <message>
        <source>D&apos;ici là, ce service reste accessible sur le site Internet de votre caisse.</source>
        <translation>Until then, this service can be found on your fund&apos;s website.</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Mon espace adhérent</source>
        <translation>My member space</translation>
    </message>
    <message>
        <source>Mes salariés</source>
        <translation>My employees</translation>
    </message>
    <message>
        <source>Chômage intempéries</source>
        <translation>Bad-weather unemployment</translation>
    </message>
    <message>
        <source>Mes documents</source>
        <translation>My documents</translation>
    </message>
    <message>
        <source>Contact et Questions-Réponses</source>
        <translation>Contact and Questions &amp; Answers</translation>
    </message>
    <message>
        <source>Mon compte utilisateur</source>
        <translation>My user account</translation>
    </message>
    <message>
        <source>Suivi DSN</source>
        <translation>DSN follow-up</translation>
    </message>
    <message>
        <source>Gérer les droits d&apos;accès</source>
        <translation>Manage access rights</translation>
    </message>
</context>
<context>
    <name>truelle::ui::StepPanel</name>
    <message>
        <source>Étape %1/%2 : %3</source>
        <translation>Step %1/%2: %3</translation>
    </message>
    <message>
        <source>%1, terminée</source>
        <translation>%1, done</translation>
    </message>
    <message>
        <source>%1, en cours</source>
        <translation>%1, current</translation>
    </message>
    <message>
        <source>%1, à venir</source>
        <translation>%1, to come</translation>
    </message>
</context>
<context>
    <name>truelle::ui::SyncStatusBar</name>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Synchroniser</source>
        <translation>Synchronise</translation>
    </message>
    <message>
        <source>Synchroniser maintenant (F5)</source>
        <translation>Synchronise now (F5)</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Voir les modifications en attente</source>
        <translation>Show the waiting changes</translation>
    </message>
</context>
<context>
    <name>truelle::ui::SyncStatusText</name>
    <message>
        <source>données d&apos;%1</source>
        <translation>data from %1</translation>
    </message>
    <message>
        <source>données de %1</source>
        <translation>data from %1</translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s) à revoir</source>
        <translation>
            <numerusform>%n change to review</numerusform>
            <numerusform>%n changes to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s) en attente</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>À jour</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Reconnexion nécessaire</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Trousseau verrouillé</source>
        <translation>Keychain locked</translation>
    </message>
    <message>
        <source>Échec de la synchronisation</source>
        <translation>Synchronisation failed</translation>
    </message>
    <message>
        <source>Hors ligne</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Pas encore synchronisé</source>
        <translation>Not synchronised yet</translation>
    </message>
    <message>
        <source>Synchronisation…</source>
        <translation>Synchronising…</translation>
    </message>
    <message>
        <source>Synchronisation… %1 éléments reçus</source>
        <translation>Synchronising… %1 items received</translation>
    </message>
    <message>
        <source>dernière synchro %1</source>
        <translation>last synchronised %1</translation>
    </message>
</context>
<context>
    <name>truelle::ui::TakeoverRunModel</name>
    <message>
        <source>Associé</source>
        <translation>Associated</translation>
    </message>
    <message>
        <source>Code demandé</source>
        <translation>Code asked for</translation>
    </message>
    <message>
        <source>Résultat</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>truelle::ui::WayIn</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Revenir au portefeuille (Échap)</source>
        <translation>Back to the portfolio (Esc)</translation>
    </message>
    <message>
        <source>Ajouter un compte</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Se reconnecter</source>
        <translation>Sign in again</translation>
    </message>
</context>
<context>
    <name>truelle::ui::WelcomePage</name>
    <message>
        <source>Bienvenue sur votre Espace sécurisé !</source>
        <translation>Welcome to your secure space!</translation>
    </message>
    <message>
        <source>Pour commencer, accédez directement à vos actions courantes.</source>
        <translation>To begin, go straight to what you do most.</translation>
    </message>
    <message>
        <source>Gérer les droits d&apos;accès</source>
        <translation>Manage access rights</translation>
    </message>
    <message>
        <source>Qui peut quoi sur ce site, et jusqu&apos;à quand</source>
        <translation>Who may do what on this site, and until when</translation>
    </message>
    <message>
        <source>Dans une prochaine version</source>
        <translation>In a later version</translation>
    </message>
    <message>
        <source>Mon mode de réception des documents</source>
        <translation>How I receive my documents</translation>
    </message>
    <message>
        <source>Mon personnel</source>
        <translation>My staff</translation>
    </message>
    <message>
        <source>Mes documents récents</source>
        <translation>My recent documents</translation>
    </message>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Suivi DSN</source>
        <translation>DSN follow-up</translation>
    </message>
    <message>
        <source>Aucune alerte en cours</source>
        <translation>No current alert</translation>
    </message>
    <message numerus="yes">
        <source>%n alerte(s) DSN à traiter</source>
        <translation>
            <numerusform>%n DSN alert to deal with</numerusform>
            <numerusform>%n DSN alerts to deal with</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::WhyWords</name>
    <message>
        <source>l&apos;entreprise</source>
        <translation>the company</translation>
    </message>
    <message>
        <source>un maillon que vous ne voyez pas</source>
        <translation>a link that you cannot see</translation>
    </message>
    <message>
        <source>non accordé par %1</source>
        <translation>not given by %1</translation>
    </message>
    <message>
        <source>accordé par %1</source>
        <translation>given by %1</translation>
    </message>
    <message>
        <source>réduit par le client, qui n&apos;accorde pas plus à %1</source>
        <extracomment>what the company took away from its accounting firm</extracomment>
        <translation>reduced by the client, who gives %1 no more</translation>
    </message>
    <message>
        <source>réduit plus haut : %1 n&apos;a pas reçu plus</source>
        <translation>reduced further up: %1 was given no more</translation>
    </message>
    <message>
        <source>aucun collège ne reste après la délégation de %1</source>
        <translation>no college is left after the delegation of %1</translation>
    </message>
    <message>
        <source>la délégation de %1 n&apos;est pas en vigueur aujourd&apos;hui</source>
        <translation>the delegation of %1 is not in force today</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <extracomment>a link of a chain: who, and what they were given</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 : %2, %3 (%4).</source>
        <extracomment>feature, level, reason, chain</extracomment>
        <translation>%1: %2, %3 (%4).</translation>
    </message>
    <message>
        <source>si les maillons au-dessus, que vous ne voyez pas, l&apos;accordent encore</source>
        <translation>if the links above, which you do not see, still grant it</translation>
    </message>
    <message>
        <source>%1 : %2 au lieu de %3</source>
        <translation>%1: %2 instead of %3</translation>
    </message>
    <message numerus="yes">
        <source>%n collège(s) en moins</source>
        <translation>
            <numerusform>%n college fewer</numerusform>
            <numerusform>%n colleges fewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::WizardFrame</name>
    <message>
        <source>Précédent</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>%1 · étape %2/%3</source>
        <translation>%1 · step %2/%3</translation>
    </message>
    <message>
        <source>Cette étape ne peut pas encore être validée</source>
        <translation>This step cannot be confirmed yet</translation>
    </message>
    <message>
        <source>Corrigez les champs signalés, puis validez à nouveau. Rien n&apos;a été envoyé.</source>
        <translation>Correct the fields marked, then confirm again. Nothing has been sent.</translation>
    </message>
    <message>
        <source>Demander un nouveau code confidentiel</source>
        <translation>Ask for a new confidential code</translation>
    </message>
    <message>
        <source>Mot de passe oublié ?</source>
        <translation>Forgotten password?</translation>
    </message>
</context>
</TS>
