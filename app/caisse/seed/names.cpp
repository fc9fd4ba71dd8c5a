// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/names.h"

namespace truelle::caisse {
namespace {

using Words = std::string_view;

constexpr auto kLastNames = std::to_array<Words>({
    "Martin",     "Bernard", "Dubois",    "Thomas",      "Robert",     "Richard",  "Petit",     "Durand",
    "Leroy",      "Moreau",  "Simon",     "Laurent",     "Lefèvre",    "Michel",   "Garcia",    "David",
    "Bertrand",   "Roux",    "Vincent",   "Fournier",    "Morel",      "Girard",   "André",     "Mercier",
    "Dupont",     "Lambert", "Bonnet",    "François",    "Martinez",   "Legrand",  "Garnier",   "Faure",
    "Rousseau",   "Blanc",   "Guérin",    "Muller",      "Henry",      "Roussel",  "Nicolas",   "Perrin",
    "Morin",      "Mathieu", "Clément",   "Gauthier",    "Dumont",     "Lopez",    "Fontaine",  "Chevalier",
    "Robin",      "Masson",  "Sanchez",   "Gérard",      "Nguyen",     "Boyer",    "Denis",     "Lemaire",
    "Duval",      "Joly",    "Gautier",   "Roger",       "Roche",      "Roy",      "Noël",      "Meyer",
    "Lucas",      "Meunier", "Jean",      "Perez",       "Marchand",   "Dufour",   "Blanchard", "Marie",
    "Barbier",    "Brun",    "Dumas",     "Brunet",      "Schmitt",    "Leroux",   "Colas",     "Renaud",
    "Picard",     "Rolland", "Caron",     "Aubert",      "Giraud",     "Leclerc",  "Vidal",     "Bourgeois",
    "Renard",     "Lemoine", "Benali",    "Hamidi",      "Traoré",     "Diallo",   "Da Silva",  "Ferreira",
    "Pereira",    "Rossi",   "Kowalski",  "Haddad",      "Le Goff",    "Le Gall",  "Kerviel",   "Guillou",
    "Etcheverry", "Lacoste", "Cazenave",  "Delmas",      "Vasseur",    "Delattre", "Deschamps", "Lécuyer",
    "Maréchal",   "Besnard", "Poirier",   "Charpentier", "Carpentier", "Tessier",  "Pelletier", "Maçon",
    "Gaillard",   "Chauvin", "Prévost",   "Bodin",       "Hébert",     "Coulon",   "Périer",    "Vallée",
    "Rivière",    "Lagarde", "Bessière",  "Castel",      "Fabre",      "Pons",     "Ribeiro",   "Costa",
    "Navarro",    "Weber",   "Schneider", "Klein",       "Hoffmann",   "Œuvrard",  "Açar",
});

constexpr auto kFirstNames = std::to_array<Words>({
    "Sophie",     "Thomas",        "Camille",       "Julien",  "Nathalie",  "Philippe", "Isabelle",
    "Nicolas",    "Céline",        "Sébastien",     "Valérie", "Frédéric",  "Aurélie",  "Stéphane",
    "Émilie",     "Laurent",       "Sandrine",      "Olivier", "Stéphanie", "David",    "Virginie",
    "Christophe", "Hélène",        "Guillaume",     "Mélanie", "Antoine",   "Élodie",   "Maxime",
    "Claire",     "Alexandre",     "Marion",        "Romain",  "Pauline",   "Mathieu",  "Laura",
    "Benoît",     "Anaïs",         "Vincent",       "Chloé",   "Jérôme",    "Inès",     "Mehdi",
    "Fatima",     "Karim",         "Samira",        "Youssef", "Maëlle",    "Loïc",     "Gwenaëlle",
    "Yann",       "Maria",         "José",          "Teresa",  "Paulo",     "Amandine", "François",
    "Martine",    "Bruno",         "Corinne",       "Didier",  "Florence",  "Éric",     "Catherine",
    "Pascal",     "Zoé",           "Léo",           "Manon",   "Hugo",      "Jeanne",   "Gabriel",
    "Noémie",     "Raphaël",       "Juliette",      "Adrien",  "Lucie",     "Bastien",  "Agnès",
    "Denis",      "Odile",         "Régis",         "Awa",     "Moussa",    "Linh",     "Jean-Marc",
    "Anne-Laure", "Marie-Thérèse", "Jean-Baptiste",
});

constexpr auto kTrades = std::to_array<Words>({
    "Charpentes",    "Maçonnerie", "Couverture",      "Toitures",   "Plomberie",    "Menuiserie",
    "Électricité",   "Peinture",   "Plâtrerie",       "Carrelages", "Terrassement", "Étanchéité",
    "Façades",       "Serrurerie", "Chauffage",       "Démolition", "Isolation",    "Taille de pierre",
    "Constructions", "Rénovation", "Travaux publics", "Gros œuvre", "Métallerie",   "Miroiterie",
    "Ravalement",    "Zinguerie",  "Béton",           "Pavage",     "Cloisons",     "Parquets",
});

constexpr auto kLandscapes = std::to_array<Words>({
    "du Val d'Orge", "de la Vallée",  "des Deux Rives", "du Pont Neuf",     "de la Côte",
    "du Plateau",    "des Coteaux",   "du Bocage",      "de la Lande",      "du Vieux Port",
    "des Remparts",  "de l'Estuaire", "du Moulin",      "des Trois Chênes", "du Causse",
    "de la Forêt",   "du Marais",     "des Tilleuls",   "de l'Écluse",      "du Belvédère",
});

constexpr auto kStreets = std::to_array<Words>(
    {"rue des Compagnons", "rue du Moulin", "avenue de la Gare", "rue des Tilleuls", "chemin des Carrières",
     "rue Haute", "place du Marché", "rue de l'Église", "impasse des Lilas", "route de la Forêt",
     "zone artisanale des Prés"});

constexpr auto kLegalForms = std::to_array<Words>({"SARL", "SAS", "EURL", "SCOP", "SA"});

constexpr auto kTowns = std::to_array<Town>({
    {"Paris", "75015", '1'},
    {"Montreuil", "93100", '1'},
    {"Saint-Denis", "93200", '1'},
    {"Créteil", "94000", '1'},
    {"Nanterre", "92000", '1'},
    {"Versailles", "78000", '1'},
    {"Évry-Courcouronnes", "91000", '1'},
    {"Melun", "77000", '1'},
    {"Pontoise", "95300", '1'},
    {"Étampes", "91150", '1'},
    {"Meaux", "77100", '1'},
    {"Lille", "59000", '3'},
    {"Roubaix", "59100", '3'},
    {"Arras", "62000", '3'},
    {"Lens", "62300", '3'},
    {"Amiens", "80000", '3'},
    {"Beauvais", "60000", '3'},
    {"Saint-Quentin", "02100", '3'},
    {"Reims", "51100", '3'},
    {"Troyes", "10000", '3'},
    {"Charleville-Mézières", "08000", '3'},
    {"Metz", "57000", '3'},
    {"Nancy", "54000", '3'},
    {"Épinal", "88000", '3'},
    {"Strasbourg", "67000", '3'},
    {"Sélestat", "67600", '3'},
    {"Colmar", "68000", '3'},
    {"Mulhouse", "68100", '3'},
    {"Belfort", "90000", '3'},
    {"Besançon", "25000", '3'},
    {"Dole", "39100", '3'},
    {"Dijon", "21000", '3'},
    {"Beaune", "21200", '3'},
    {"Chalon-sur-Saône", "71100", '3'},
    {"Nevers", "58000", '3'},
    {"Auxerre", "89000", '3'},
    {"Orléans", "45000", '2'},
    {"Montargis", "45200", '2'},
    {"Chartres", "28000", '2'},
    {"Blois", "41000", '2'},
    {"Tours", "37000", '2'},
    {"Bourges", "18000", '2'},
    {"Châteauroux", "36000", '2'},
    {"Angers", "49000", '2'},
    {"Saumur", "49400", '2'},
    {"Le Mans", "72000", '2'},
    {"Laval", "53000", '2'},
    {"Nantes", "44000", '2'},
    {"Saint-Nazaire", "44600", '2'},
    {"La Roche-sur-Yon", "85000", '2'},
    {"Rennes", "35000", '2'},
    {"Saint-Malo", "35400", '2'},
    {"Saint-Brieuc", "22000", '2'},
    {"Brest", "29200", '2'},
    {"Quimper", "29000", '2'},
    {"Lorient", "56100", '2'},
    {"Vannes", "56000", '2'},
    {"Caen", "14000", '2'},
    {"Cherbourg-en-Cotentin", "50100", '2'},
    {"Alençon", "61000", '2'},
    {"Rouen", "76000", '2'},
    {"Le Havre", "76600", '2'},
    {"Évreux", "27000", '2'},
    {"Poitiers", "86000", '5'},
    {"Niort", "79000", '5'},
    {"La Rochelle", "17000", '5'},
    {"Angoulême", "16000", '5'},
    {"Limoges", "87000", '5'},
    {"Périgueux", "24000", '5'},
    {"Bordeaux", "33000", '5'},
    {"Arcachon", "33120", '5'},
    {"Mont-de-Marsan", "40000", '5'},
    {"Bayonne", "64100", '5'},
    {"Pau", "64000", '5'},
    {"Tarbes", "65000", '5'},
    {"Agen", "47000", '5'},
    {"Montauban", "82000", '5'},
    {"Toulouse", "31000", '5'},
    {"Albi", "81000", '5'},
    {"Rodez", "12000", '5'},
    {"Cahors", "46000", '5'},
    {"Perpignan", "66000", '4'},
    {"Narbonne", "11100", '4'},
    {"Béziers", "34500", '4'},
    {"Montpellier", "34000", '4'},
    {"Nîmes", "30000", '4'},
    {"Alès", "30100", '4'},
    {"Avignon", "84000", '4'},
    {"Marseille", "13008", '4'},
    {"Aix-en-Provence", "13100", '4'},
    {"Toulon", "83000", '4'},
    {"Draguignan", "83300", '4'},
    {"Nice", "06000", '4'},
    {"Gap", "05000", '4'},
    {"Valence", "26000", '4'},
    {"Grenoble", "38000", '4'},
    {"Chambéry", "73000", '4'},
    {"Annecy", "74000", '4'},
    {"Lyon", "69003", '4'},
    {"Villeurbanne", "69100", '4'},
    {"Bourg-en-Bresse", "01000", '4'},
    {"Mâcon", "71000", '3'},
    {"Saint-Étienne", "42000", '4'},
    {"Roanne", "42300", '4'},
    {"Clermont-Ferrand", "63000", '4'},
    {"Le Puy-en-Velay", "43000", '4'},
    {"Aurillac", "15000", '4'},
    {"Montluçon", "03100", '4'},
    {"Ajaccio", "20000", '4'},
    {"Bastia", "20200", '4'},
});

} // namespace

std::span<const std::string_view> lastNames()
{
    return kLastNames;
}

std::span<const std::string_view> firstNames()
{
    return kFirstNames;
}

std::span<const std::string_view> trades()
{
    return kTrades;
}

std::span<const std::string_view> landscapes()
{
    return kLandscapes;
}

std::span<const std::string_view> legalForms()
{
    return kLegalForms;
}

std::span<const std::string_view> streets()
{
    return kStreets;
}

std::span<const Town> towns()
{
    return kTowns;
}

} // namespace truelle::caisse
