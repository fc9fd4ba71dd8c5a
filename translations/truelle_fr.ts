<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="fr_FR">
<context>
    <name>truelle::ui::AccountQuestions</name>
    <message numerus="yes">
        <source>%n modification(s) en attente reste(nt) sur cet ordinateur ; elle(s) sera(ont) envoyée(s) alors.</source>
        <translation>
            <numerusform>%n modification en attente reste sur cet ordinateur ; elle sera envoyée alors.</numerusform>
            <numerusform>%n modifications en attente restent sur cet ordinateur ; elles seront envoyées alors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se déconnecter de %n compte(s) ?</source>
        <translation>
            <numerusform>Se déconnecter de %n compte ?</numerusform>
            <numerusform>Se déconnecter de %n comptes ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s) n&apos;a(ont) pas été envoyée(s) à la caisse : elle(s) sera(ont) perdue(s).</source>
        <translation>
            <numerusform>%n modification n&apos;a pas été envoyée à la caisse : elle sera perdue.</numerusform>
            <numerusform>%n modifications n&apos;ont pas été envoyées à la caisse : elles seront perdues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sa session et les données de %n site(s) sont effacées de cet ordinateur.</source>
        <translation>
            <numerusform>Sa session et les données de %n site sont effacées de cet ordinateur.</numerusform>
            <numerusform>Sa session et les données de %n sites sont effacées de cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s) pas encore envoyée(s).</source>
        <translation>
            <numerusform>%n modification pas encore envoyée.</numerusform>
            <numerusform>%n modifications pas encore envoyées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::AccountState</name>
    <message numerus="yes">
        <source>%n compte(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caisse(s)</source>
        <translation>
            <numerusform>%n caisse</numerusform>
            <numerusform>%n caisses</numerusform>
        </translation>
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
</context>
<context>
    <name>truelle::ui::ChangeWords</name>
    <message numerus="yes">
        <source>et %n autre(s) différence(s)</source>
        <translation>
            <numerusform>et %n autre différence</numerusform>
            <numerusform>et %n autres différences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) ajouté(s)</source>
        <translation>
            <numerusform>%n droit ajouté</numerusform>
            <numerusform>%n droits ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) augmenté(s)</source>
        <translation>
            <numerusform>%n droit augmenté</numerusform>
            <numerusform>%n droits augmentés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) réduit(s)</source>
        <translation>
            <numerusform>%n droit réduit</numerusform>
            <numerusform>%n droits réduits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) retiré(s)</source>
        <translation>
            <numerusform>%n droit retiré</numerusform>
            <numerusform>%n droits retirés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::DelegationsPage</name>
    <message numerus="yes">
        <source>%n bénéficiaire(s)</source>
        <translation>
            <numerusform>%n bénéficiaire</numerusform>
            <numerusform>%n bénéficiaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sur %n bénéficiaire(s)</source>
        <translation>
            <numerusform>%1 sur %n bénéficiaire</numerusform>
            <numerusform>%1 sur %n bénéficiaires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::EditWords</name>
    <message numerus="yes">
        <source>%n fonctionnalité(s)</source>
        <translation>
            <numerusform>%n fonctionnalité</numerusform>
            <numerusform>%n fonctionnalités</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::ErrorText</name>
    <message numerus="yes">
        <source>%n seconde(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::GrantEditor</name>
    <message numerus="yes">
        <source>Ce qui est délégué : %n droit(s)</source>
        <translation>
            <numerusform>Ce qui est délégué : %n droit</numerusform>
            <numerusform>Ce qui est délégué : %n droits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::HistoryModel</name>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln site(s) à ajouter</source>
        <translation>
            <numerusform>%Ln site à ajouter</numerusform>
            <numerusform>%Ln sites à ajouter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln déjà dans la liste</source>
        <translation>
            <numerusform>%Ln déjà dans la liste</numerusform>
            <numerusform>%Ln déjà dans la liste</numerusform>
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
            <numerusform>%Ln ligne à corriger, laissée de côté</numerusform>
            <numerusform>%Ln lignes à corriger, laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importer %Ln site(s)</source>
        <translation>
            <numerusform>Importer %Ln site</numerusform>
            <numerusform>Importer %Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::LetterWizards</name>
    <message numerus="yes">
        <source>%n ouverture(s) commencée(s) sur cet ordinateur.</source>
        <translation>
            <numerusform>%n ouverture commencée sur cet ordinateur.</numerusform>
            <numerusform>%n ouvertures commencées sur cet ordinateur.</numerusform>
        </translation>
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
            <numerusform>%Ln associé</numerusform>
            <numerusform>%Ln associés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Demander %Ln code(s)</source>
        <translation>
            <numerusform>Demander %Ln code</numerusform>
            <numerusform>Demander %Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Associer %Ln site(s)</source>
        <translation>
            <numerusform>Associer %Ln site</numerusform>
            <numerusform>Associer %Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ligne(s) laissée(s) de côté : corrigez-les dans le fichier et importez-le à nouveau.</source>
        <translation>
            <numerusform>%Ln ligne laissée de côté : corrigez-la dans le fichier et importez-le à nouveau.</numerusform>
            <numerusform>%Ln lignes laissées de côté : corrigez-les dans le fichier et importez-le à nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) importé(s)</source>
        <translation>
            <numerusform>%Ln site importé</numerusform>
            <numerusform>%Ln sites importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s) associé(s)</source>
        <translation>
            <numerusform>%Ln site associé</numerusform>
            <numerusform>%Ln sites associés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) demandé(s)</source>
        <translation>
            <numerusform>%Ln code demandé</numerusform>
            <numerusform>%Ln codes demandés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retirer %Ln site(s) de la liste ?</source>
        <translation>
            <numerusform>Retirer %Ln site de la liste ?</numerusform>
            <numerusform>Retirer %Ln sites de la liste ?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::LossList</name>
    <message numerus="yes">
        <source>%n droit(s) retiré(s)</source>
        <translation>
            <numerusform>%n droit retiré</numerusform>
            <numerusform>%n droits retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) réduit(s)</source>
        <translation>
            <numerusform>%n droit réduit</numerusform>
            <numerusform>%n droits réduits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collège(s) retiré(s)</source>
        <translation>
            <numerusform>%n collège retiré</numerusform>
            <numerusform>%n collèges retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s) collaborateur(s)</source>
        <translation>
            <numerusform>et %n autre collaborateur</numerusform>
            <numerusform>et %n autres collaborateurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::MainWindow</name>
    <message numerus="yes">
        <source>Alertes : %n site(s)</source>
        <translation>
            <numerusform>Alertes : %n site</numerusform>
            <numerusform>Alertes : %n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>En attente : %n modification(s)</source>
        <translation>
            <numerusform>En attente : %n modification</numerusform>
            <numerusform>En attente : %n modifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::MobileCertification</name>
    <message numerus="yes">
        <source>Ce code n&apos;est pas le bon. Il reste %n essai(s).</source>
        <translation>
            <numerusform>Ce code n&apos;est pas le bon. Il reste %n essai.</numerusform>
            <numerusform>Ce code n&apos;est pas le bon. Il reste %n essais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n essai(s) possible(s).</source>
        <translation>
            <numerusform>%n essai possible.</numerusform>
            <numerusform>%n essais possibles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::PasswordTicks</name>
    <message numerus="yes">
        <source>%n caractère(s) minimum</source>
        <translation>
            <numerusform>%n caractère minimum</numerusform>
            <numerusform>%n caractères minimum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::PasteWords</name>
    <message numerus="yes">
        <source>%n droit(s) limité(s) à ce que vous pouvez donner.</source>
        <translation>
            <numerusform>%n droit limité à ce que vous pouvez donner.</numerusform>
            <numerusform>%n droits limités à ce que vous pouvez donner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) laissée(s) de côté, sans fonctionnalité ou sans droit connu ici : %1</source>
        <translation>
            <numerusform>%n ligne laissée de côté, sans fonctionnalité ou sans droit connu ici : %1</numerusform>
            <numerusform>%n lignes laissées de côté, sans fonctionnalité ou sans droit connu ici : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n droit(s) collé(s)</source>
        <translation>
            <numerusform>%n droit collé</numerusform>
            <numerusform>%n droits collés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::PendingModel</name>
    <message numerus="yes">
        <source>%n modification(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::PendingPage</name>
    <message numerus="yes">
        <source>%n modification(s) gardée(s) sur cet ordinateur jusqu&apos;à ce que la caisse les ait reçues.</source>
        <translation>
            <numerusform>%n modification gardée sur cet ordinateur jusqu&apos;à ce que la caisse l&apos;ait reçue.</numerusform>
            <numerusform>%n modifications gardées sur cet ordinateur jusqu&apos;à ce que la caisse les ait reçues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s) modification(s)</source>
        <translation>
            <numerusform>et %n autre modification</numerusform>
            <numerusform>et %n autres modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>et %n autre(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Abandonner %n modification(s) que la caisse n&apos;a pas reçue(s) ?</source>
        <translation>
            <numerusform>Abandonner %n modification que la caisse n&apos;a pas reçue ?</numerusform>
            <numerusform>Abandonner %n modifications que la caisse n&apos;a pas reçues ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remplacer ce que d&apos;autres ont changé entre-temps dans %n délégation(s) ?</source>
        <translation>
            <numerusform>Remplacer ce que d&apos;autres ont changé entre-temps dans %n délégation ?</numerusform>
            <numerusform>Remplacer ce que d&apos;autres ont changé entre-temps dans %n délégations ?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::Places</name>
    <message numerus="yes">
        <source>Quitter sans utiliser %n code(s) confidentiel(s) saisi(s) ?</source>
        <translation>
            <numerusform>Quitter sans utiliser %n code confidentiel saisi ?</numerusform>
            <numerusform>Quitter sans utiliser %n codes confidentiels saisis ?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::PortfolioModel</name>
    <message numerus="yes">
        <source>%n alerte(s) DSN</source>
        <translation>
            <numerusform>%n alerte DSN</numerusform>
            <numerusform>%n alertes DSN</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::PortfolioPage</name>
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
            <numerusform>%Ln en alerte</numerusform>
            <numerusform>%Ln en alerte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsTools</name>
    <message numerus="yes">
        <source>%n fonctionnalité(s) diffère(nt)</source>
        <translation>
            <numerusform>%n fonctionnalité diffère</numerusform>
            <numerusform>%n fonctionnalités diffèrent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::RightsView</name>
    <message numerus="yes">
        <source>%n ligne(s) : %1</source>
        <translation>
            <numerusform>%n ligne : %1</numerusform>
            <numerusform>%n lignes : %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::RunDialog</name>
    <message numerus="yes">
        <source>%Ln site(s) associé(s)</source>
        <translation>
            <numerusform>%Ln site associé</numerusform>
            <numerusform>%Ln sites associés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) demandé(s)</source>
        <translation>
            <numerusform>%Ln code demandé</numerusform>
            <numerusform>%Ln codes demandés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln échec(s)</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Réessayer les échecs (%Ln)</source>
        <translation>
            <numerusform>Réessayer l&apos;échec (%Ln)</numerusform>
            <numerusform>Réessayer les échecs (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Associer %Ln site(s)</source>
        <translation>
            <numerusform>Associer %Ln site</numerusform>
            <numerusform>Associer %Ln sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Demander %Ln code(s)</source>
        <translation>
            <numerusform>Demander %Ln code</numerusform>
            <numerusform>Demander %Ln codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::SpaceBar</name>
    <message numerus="yes">
        <source>%n alerte(s) DSN</source>
        <translation>
            <numerusform>%n alerte DSN</numerusform>
            <numerusform>%n alertes DSN</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::SyncStatusText</name>
    <message numerus="yes">
        <source>%n modification(s) à revoir</source>
        <translation>
            <numerusform>%n modification à revoir</numerusform>
            <numerusform>%n modifications à revoir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n modification(s) en attente</source>
        <translation>
            <numerusform>%n modification en attente</numerusform>
            <numerusform>%n modifications en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::WelcomePage</name>
    <message numerus="yes">
        <source>%n alerte(s) DSN à traiter</source>
        <translation>
            <numerusform>%n alerte DSN à traiter</numerusform>
            <numerusform>%n alertes DSN à traiter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truelle::ui::WhyWords</name>
    <message numerus="yes">
        <source>%n collège(s) en moins</source>
        <translation>
            <numerusform>%n collège en moins</numerusform>
            <numerusform>%n collèges en moins</numerusform>
        </translation>
    </message>
</context>
</TS>
