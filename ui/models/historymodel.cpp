// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historymodel.h"

#include "ui/models/delegationwords.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShownChanges = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::HistoryModel)
};

QString ownLanguage(const Localised &label, const QString &code)
{
    const std::string words = localised(label, QLocale().name().left(2).toStdString());
    return words.empty() ? code : QString::fromStdString(words);
}

QString featureName(const QString &code, const Catalogue &catalogue)
{
    for (const FeatureGroup &group : catalogue.groups)
        for (const Feature &feature : group.features)
            if (QString::fromStdString(feature.code) == code)
                return ownLanguage(feature.label, code);
    return code;
}

QString collegeName(const QString &code, const Catalogue &catalogue)
{
    for (const College &college : catalogue.colleges)
        if (QString::fromStdString(college.code) == code)
            return ownLanguage(college.label, code);
    return code;
}

QString levelNamed(const QString &name)
{
    for (const AccessLevel level : {AccessLevel::None, AccessLevel::Consult, AccessLevel::Update})
        if (name == QString::fromUtf8(levelName(level).data()))
            return levelWords(level);
    return name; // of a newer caisse
}

QString dayOr(const QString &iso, const QString &none)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? dayWords(fromQDate(day)) : iso.isEmpty() ? none : iso;
}

// The step after `prefix` of a pointer, unescaped (RFC 6901).
std::optional<QString> stepAfter(const QString &pointer, QLatin1StringView prefix)
{
    if (!pointer.startsWith(prefix))
        return std::nullopt;
    return pointer.mid(prefix.size()).replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
}

QString fromTo(const QString &what, const QString &before, const QString &after)
{
    //: what changed, its value before and after
    return Words::tr("%1 : %2 → %3").arg(what, before, after);
}

} // namespace

QString historyDeedWords(DelegationDeed deed)
{
    switch (deed) {
    case DelegationDeed::Added: return Words::tr("Création");
    case DelegationDeed::Changed: return Words::tr("Modification");
    case DelegationDeed::Closed: return Words::tr("Fermeture");
    case DelegationDeed::Reopened: return Words::tr("Réouverture");
    case DelegationDeed::Suspended: return Words::tr("Suspension");
    case DelegationDeed::Resumed: return Words::tr("Reprise");
    case DelegationDeed::Deleted: return Words::tr("Suppression");
    }
    return {};
}

QString fieldChangeWords(const FieldChange &change, const Catalogue &catalogue)
{
    const QString pointer = QString::fromStdString(change.pointer);
    const QString before = QString::fromStdString(change.before);
    const QString after = QString::fromStdString(change.after);
    const bool isOn = after == "true"_L1;
    if (const auto feature = stepAfter(pointer, "/rights/"_L1))
        return fromTo(featureName(*feature, catalogue), levelNamed(before), levelNamed(after));
    if (const auto college = stepAfter(pointer, "/colleges/"_L1))
        return (isOn ? Words::tr("Collège %1 ajouté") : Words::tr("Collège %1 retiré")).arg(collegeName(*college, catalogue));
    if (pointer == "/administrator"_L1)
        return isOn ? Words::tr("Devient administrateur") : Words::tr("N'est plus administrateur");
    if (pointer == "/closed"_L1)
        return isOn ? Words::tr("Fermée") : Words::tr("Rouverte");
    const QString none = Words::tr("aucune");
    if (pointer == "/effectDate"_L1)
        return fromTo(Words::tr("Date d'effet"), dayOr(before, none), dayOr(after, none));
    if (pointer == "/endDate"_L1)
        return fromTo(Words::tr("Date de fin"), dayOr(before, none), dayOr(after, none));
    if (pointer == "/suspension/from"_L1)
        return fromTo(Words::tr("Suspendue à partir du"), dayOr(before, none), dayOr(after, none));
    if (pointer == "/suspension/until"_L1)
        return fromTo(Words::tr("Suspendue jusqu'au"), dayOr(before, none), dayOr(after, none));
    return fromTo(pointer, before, after);
}

HistoryModel::HistoryModel(QObject *parent) : QAbstractTableModel(parent) { }

void HistoryModel::setContent(const std::vector<DelegationEvent> &events, const Catalogue &catalogue)
{
    beginResetModel();
    m_rows.clear();
    for (const DelegationEvent &event : events) {
        QStringList changes;
        for (const FieldChange &change : event.changes)
            changes << fieldChangeWords(change, catalogue);
        if (changes.size() > kShownChanges) {
            const int others = int(changes.size()) - kShownChanges;
            changes = changes.first(kShownChanges);
            changes << tr("et %n autre(s)", nullptr, others);
        }
        m_rows.push_back({dayAndTimeWords(event.at),
                          QString::fromStdString(event.by), historyDeedWords(event.deed), changes.join(u'\n'),
                          QString::fromStdString(event.reason)});
    }
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_rows[std::size_t(index.row())][std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignTop);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case WhenColumn: return tr("Quand");
    case WhoColumn: return tr("Par");
    case DeedColumn: return tr("Action");
    case ChangesColumn: return tr("Ce qui change");
    case ReasonColumn: return tr("Motif");
    case ColumnCount: break;
    }
    return {};
}

} // namespace truelle::ui
