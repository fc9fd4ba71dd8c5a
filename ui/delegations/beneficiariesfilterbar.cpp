// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/beneficiariesfilterbar.h"

#include "ui/forms/datefield.h"
#include "ui/forms/formfield.h"
#include "ui/models/alertwords.h"
#include "ui/models/delegationwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr DelegationStatus kStatuses[]
    = {DelegationStatus::Active, DelegationStatus::AwaitingActivation, DelegationStatus::Upcoming,
       DelegationStatus::Suspended, DelegationStatus::Inactive};
constexpr int kFieldWidth = 164;

} // namespace

BeneficiariesFilterBar::BeneficiariesFilterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_effect(new DateField(theme, this))
    , m_end(new DateField(theme, this))
{
    m_text->setObjectName(u"beneficiarySearch"_s);
    m_text->setPlaceholderText(tr("Nom, adresse électronique…"));
    m_text->addAction(theme.icon(Icon::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_text->setClearButtonEnabled(true);
    m_role->setObjectName(u"roleFilter"_s);
    m_role->addItem(tr("Tous"));
    m_role->addItem(tr("Administrateur"), true);
    m_role->addItem(tr("Utilisateur"), false);
    m_status->setObjectName(u"statusFilter"_s);
    m_status->addItem(tr("Tous"));
    for (const DelegationStatus status : kStatuses)
        m_status->addItem(statusWords(status), int(status));
    m_effect->setObjectName(u"effectDateFilter"_s);
    m_effect->setPlaceholderText(tr("À partir du…"));
    m_end->setObjectName(u"endDateFilter"_s);
    m_end->setPlaceholderText(tr("Jusqu'au…"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kSnug);
    row->addWidget(new FormField(theme, tr("Recherche"), m_text, this), 1);
    for (const auto &[label, field] : {std::pair<QString, QWidget *>(tr("Rôle"), m_role), {tr("Statut"), m_status},
                                       {tr("Date d'effet"), m_effect}, {tr("Date de fin"), m_end}}) {
        auto *form = new FormField(theme, label, field, this);
        form->setFixedWidth(kFieldWidth);
        row->addWidget(form);
    }
    connect(m_text, &QLineEdit::textChanged, this, &BeneficiariesFilterBar::read);
    connect(m_text, &QLineEdit::returnPressed, this, &BeneficiariesFilterBar::listRequested);
    connect(m_role, &QComboBox::currentIndexChanged, this, &BeneficiariesFilterBar::read);
    connect(m_status, &QComboBox::currentIndexChanged, this, &BeneficiariesFilterBar::read);
    connect(m_effect, &QLineEdit::textChanged, this, &BeneficiariesFilterBar::read);
    connect(m_end, &QLineEdit::textChanged, this, &BeneficiariesFilterBar::read);
}

void BeneficiariesFilterBar::setFilter(const BeneficiariesFilter &filter)
{
    {
        const QSignalBlocker text(m_text), role(m_role), status(m_status), effect(m_effect), end(m_end);
        m_filter = filter;
        m_text->setText(filter.text);
        m_role->setCurrentIndex(filter.isAdministrator ? m_role->findData(*filter.isAdministrator) : 0);
        m_status->setCurrentIndex(filter.status ? m_status->findData(int(*filter.status)) : 0);
        m_effect->setDate(filter.effectFrom ? std::optional(toQDate(*filter.effectFrom)) : std::nullopt);
        m_end->setDate(filter.endUntil ? std::optional(toQDate(*filter.endUntil)) : std::nullopt);
    }
    Q_EMIT filterChanged(m_filter);
}

void BeneficiariesFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void BeneficiariesFilterBar::read()
{
    const QVariant role = m_role->currentData();
    const QVariant status = m_status->currentData();
    const auto day = [](const DateField &field) {
        const auto date = field.date();
        return date ? std::optional(fromQDate(*date)) : std::nullopt;
    };
    m_filter.text = m_text->text();
    m_filter.isAdministrator = role.isValid() ? std::optional(role.toBool()) : std::nullopt;
    m_filter.status = status.isValid() ? std::optional(DelegationStatus(status.toInt())) : std::nullopt;
    m_filter.effectFrom = day(*m_effect);
    m_filter.endUntil = day(*m_end);
    Q_EMIT filterChanged(m_filter);
}

} // namespace truelle::ui
