// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/reference.h"

namespace truelle::caisse {
namespace {

Localised label(const char *french, const char *english)
{
    return {{"fr", french}, {"en", english}};
}

FeatureGroup memberSpace()
{
    return {"member-space",
            label("Mon espace adhérent", "My member space"),
            {{"bank-accounts", label("Mes comptes bancaires", "My bank accounts")},
             {"account-statement", label("Situation de compte", "Account statement")},
             {"direct-payments", label("Mes télépaiements", "My direct payments")},
             {"document-delivery", label("Mon mode de réception des documents", "How I receive documents")},
             {"certificate-requests", label("Mes demandes d'attestation", "My certificate requests")},
             {"pension-refunds", label("Mes remboursements retraite", "My pension refunds")},
             {"salary-declarations", label("Mes déclarations de salaires", "My salary declarations")}}};
}

FeatureGroup employees()
{
    return {"employees",
            label("Mes salariés", "My employees"),
            {{"manage-employees", label("Gérer mes salariés", "Manage my employees")},
             {"my-staff", label("Mon personnel", "My staff")},
             {"my-planning", label("Mon planning", "My planning")},
             {"allowance-list", label("Liste des indemnités", "List of allowances")}}};
}

FeatureGroup weatherUnemployment()
{
    return {"weather-unemployment",
            label("Chômage intempéries", "Bad-weather unemployment"),
            {{"weather-refunds", label("Mes remboursements", "My refunds")},
             {"weather-stoppages", label("Mes arrêts intempéries", "My weather stoppages")}}};
}

FeatureGroup documents()
{
    return {"documents",
            label("Mes documents", "My documents"),
            {{"my-documents", label("Mes documents", "My documents")},
             {"send-files", label("Transmettre mes fichiers", "Send my files")}}};
}

} // namespace

Caisse referenceCaisse()
{
    Caisse caisse;
    caisse.id = CaisseId("caisse-de-demonstration");
    caisse.name = "Caisse de démonstration Truelle";
    caisse.phone = "+33140000000";
    caisse.email = "contact@caisse-demonstration.example";
    caisse.postalAddress = "1 rue de la Truelle\n75015 Paris";
    caisse.website = "https://caisse-demonstration.example/";
    caisse.cibtpIdPattern = "^[0-9]{2}-[0-9]{6}-[0-9]{2}$";
    caisse.cibtpIdExample = "75-123456-01";
    caisse.languages = {"fr", "en"};
    caisse.contractVersion = "1.0.0";
    return caisse;
}

Catalogue referenceCatalogue()
{
    return {"1",
            {{"ouvrier", label("Ouvrier", "Manual worker")},
             {"etam", label("ETAM", "Technical and clerical staff")},
             {"cadre", label("Cadre", "Executive")}},
            {memberSpace(), employees(), weatherUnemployment(), documents()}};
}

} // namespace truelle::caisse
