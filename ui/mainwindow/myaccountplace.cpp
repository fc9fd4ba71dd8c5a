// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/myaccountplace.h"

#include "ui/models/accountwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

MyAccountPlace::MyAccountPlace(const Theme &theme, DialogService &dialogs, MyAccountPage::Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_strip(new QWidget(this))
    , m_choice(new QComboBox(m_strip))
    , m_page(new MyAccountPage(theme, dialogs, parts, this))
{
    setObjectName(u"myAccountPlace"_s);
    auto *label = new TextLabel(theme, TextRole::Body, m_strip);
    label->setText(tr("Compte"));
    label->setWordWrap(false);
    label->setBuddy(m_choice);
    m_choice->setObjectName(u"myAccountChoice"_s);
    m_choice->setAccessibleName(tr("Compte"));
    m_choice->setMinimumWidth(metric::kFormWidth);
    connect(m_choice, &QComboBox::activated, this, &MyAccountPlace::choose);
    connect(m_page, &MyAccountPage::signInRequested, this, &MyAccountPlace::signInRequested);

    auto *strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(space::kWide, space::kBase, space::kWide, 0);
    strip->setSpacing(space::kTight);
    strip->addWidget(label);
    strip->addWidget(m_choice);
    strip->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_page, 1);

    const AccountRegistry *accounts = &m_parts.accounts;
    connect(accounts, &AccountRegistry::accountAdded, this, &MyAccountPlace::fillChoice);
    connect(accounts, &AccountRegistry::accountChanged, this, &MyAccountPlace::fillChoice);
    connect(accounts, &AccountRegistry::accountOpened, this, &MyAccountPlace::fillChoice);
    connect(accounts, &AccountRegistry::accountClosed, this, &MyAccountPlace::fillChoice);
    connect(accounts, &AccountRegistry::accountRemoved, this, &MyAccountPlace::fillChoice);
    connect(accounts, &AccountRegistry::accountsMoved, this, &MyAccountPlace::fillChoice);
    fillChoice();
}

void MyAccountPlace::enter()
{
    const auto open = openAccounts();
    const bool isShown = std::ranges::any_of(open, [this](const auto *account) { return account->key == m_page->account(); });
    if (isShown)
        showAccount(AccountKey(m_page->account())); // anew: what was typed was left
    else if (!open.empty())
        showAccount(open.front()->key);
}

void MyAccountPlace::showAccount(const AccountKey &account)
{
    m_page->setAccount(account);
    fillChoice();
    Q_EMIT accountShown();
}

void MyAccountPlace::confirmLeave(std::function<void()> leave)
{
    m_page->confirmLeave(std::move(leave));
}

void MyAccountPlace::fillChoice()
{
    const auto open = openAccounts();
    const QSignalBlocker still(m_choice);
    m_choice->clear();
    for (const AccountContext *account : open) {
        m_choice->addItem(personName(account->account) + u" · "_s + QString::fromStdString(account->caisse.name),
                          QString::fromStdString(account->key.toString()));
        if (account->key == m_page->account())
            m_choice->setCurrentIndex(m_choice->count() - 1);
    }
    m_strip->setVisible(open.size() > 1);
}

void MyAccountPlace::choose(int index)
{
    const AccountKey account(m_choice->itemData(index).toString().toStdString());
    fillChoice(); // the present one, until nothing is unsaved any more
    if (account != m_page->account())
        confirmLeave([this, account] { showAccount(account); });
}

std::vector<AccountContext *> MyAccountPlace::openAccounts() const
{
    std::vector<AccountContext *> open = m_parts.accounts.accounts();
    std::erase_if(open, [](const AccountContext *account) { return !account->isOpen; });
    return open;
}

} // namespace truelle::ui
