// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dsnfollowupmodel.h"

#include "ui/models/alertwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::DsnState)
};

} // namespace

QString dsnStateWords(const std::string &state)
{
    if (state == "expected")
        return Words::tr("Attendue");
    if (state == "missing")
        return Words::tr("Manquante");
    if (state == "received")
        return Words::tr("Reçue");
    if (state == "processing")
        return Words::tr("En traitement");
    if (state == "validated")
        return Words::tr("Validée");
    if (state == "to-rectify")
        return Words::tr("À rectifier");
    if (state == "anomaly")
        return Words::tr("Anomalie");
    if (state == "rectified")
        return Words::tr("Rectifiée");
    return QString::fromStdString(state); // of a newer caisse: shown as it is
}

QString dsnActionWords(const DsnMonth &month)
{
    if (month.state == "expected" && month.deadline)
        return Words::tr("À transmettre %1.").arg(deadlineWords(*month.deadline));
    if (month.state == "missing")
        return Words::tr("Une action de votre part est attendue : transmettez la déclaration de ce mois avec votre "
                         "logiciel de paie.");
    if (month.state == "anomaly")
        return Words::tr("Une action de votre part est attendue : corrigez la déclaration, ou contactez votre caisse.");
    if (month.state == "to-rectify")
        return Words::tr("Une action de votre part est attendue : rectifiez la déclaration.");
    if (month.state == "received" || month.state == "processing")
        return Words::tr("Rien à faire : la caisse traite la déclaration.");
    if (month.state == "validated" || month.state == "rectified")
        return Words::tr("Rien à faire.");
    return {};
}

DsnTone dsnTone(const std::string &state)
{
    if (state == "missing" || state == "to-rectify" || state == "anomaly")
        return DsnTone::Attention;
    return state == "validated" || state == "rectified" ? DsnTone::Good : DsnTone::Quiet;
}

void DsnFollowUpModel::setFollowUp(DsnFollowUp followUp)
{
    beginResetModel();
    m_followUp = std::move(followUp);
    endResetModel();
}

int DsnFollowUpModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_followUp.months.size());
}

int DsnFollowUpModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DsnFollowUpModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DsnMonth &month = m_followUp.months[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return cellText(month, index.column());
    if (role == Qt::AccessibleTextRole)
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u" : "_s
                       + cellText(month, index.column()));
    if (role == Qt::AccessibleDescriptionRole)
        return dsnActionWords(month);
    if (role == ToneRole)
        return int(dsnTone(month.state));
    return {};
}

QVariant DsnFollowUpModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case MonthColumn: return tr("Mois");
    case StateColumn: return tr("État");
    case ReceivedColumn: return tr("Reçue le");
    case DeadlineColumn: return tr("Échéance");
    case MessageColumn: return tr("Message");
    case ColumnCount: break;
    }
    return {};
}

QString DsnFollowUpModel::cellText(const DsnMonth &month, int column) const
{
    const QLocale locale;
    switch (Column(column)) {
    case MonthColumn: return monthName(month.month) + u' ' + QString::number(int(month.month.year()));
    case StateColumn: return dsnStateWords(month.state);
    case ReceivedColumn: return month.receivedOn ? locale.toString(toQDate(*month.receivedOn), tr("d MMM yyyy")) : u"—"_s;
    case DeadlineColumn:
        return month.deadline ? locale.toString(toParisTime(*month.deadline), tr("d MMM yyyy, HH:mm")) : u"—"_s;
    case MessageColumn: return QString::fromStdString(month.message);
    case ColumnCount: break;
    }
    return {};
}

} // namespace truelle::ui
