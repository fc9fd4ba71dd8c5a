// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"

#include "core/session/accountregistry.h"
#include "core/sync/delegationdesk.h"
#include "ui/accounts/accountquestions.h"
#include "ui/accounts/accountsview.h"
#include "ui/forms/announcement.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

AccountsPage::AccountsPage(const Theme &theme, DialogService &dialogs, Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_parts(parts)
    , m_model({parts.accounts, parts.portfolio, parts.sync, parts.clock})
    , m_view(new AccountsView(theme, m_model, this))
    , m_message(new InlineMessage(theme, this))
{
    setObjectName(u"accountsPage"_s);
    m_message->setObjectName(u"accountsMessage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kBase);
    layout->setSpacing(space::kBase);
    layout->addWidget(buildHead());
    layout->addWidget(m_message);
    layout->addWidget(m_view, 1);
    layout->addWidget(buildActions());

    connect(m_view, &AccountsView::currentAccountChanged, this, &AccountsPage::showCurrent);
    connect(m_view, &AccountsView::enterPressed, this, &AccountsPage::act);
    connect(m_view, &AccountsView::deletePressed, this, &AccountsPage::remove);
    connect(m_view, &AccountsView::moveRequested, this, &AccountsPage::move);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AccountsPage::showCurrent);
    showCurrent();
}

QWidget *AccountsPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *title = new TextLabel(m_theme, TextRole::Title, head);
    title->setObjectName(u"accountsTitle"_s);
    title->setText(tr("Comptes"));
    title->setWordWrap(false);
    auto *lead = new TextLabel(m_theme, TextRole::Body, head);
    lead->setColorRole(ColorRole::Muted);
    lead->setText(tr("Le portefeuille réunit les sites de tous les comptes auxquels vous êtes connecté."));
    auto *add = new QPushButton(m_theme.icon(Icon::Plus, ColorRole::OnPrimary), tr("Ajouter un compte"), head);
    add->setObjectName(u"addAccountButton"_s);
    add->setAccessibleName(add->text());
    add->setAutoDefault(false);
    setButtonRole(*add, ButtonRole::Primary);
    connect(add, &QPushButton::clicked, this, &AccountsPage::addRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(space::kHair);
    words->addWidget(title);
    words->addWidget(lead);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(space::kBase);
    layout->addLayout(words, 1);
    layout->addWidget(add, 0, Qt::AlignTop);
    return head;
}

QWidget *AccountsPage::buildActions()
{
    auto *foot = new QWidget(this);
    m_whose = new TextLabel(m_theme, TextRole::Emphasis, foot);
    m_whose->setObjectName(u"accountWhose"_s);
    m_advice = new TextLabel(m_theme, TextRole::Body, foot);
    m_advice->setObjectName(u"accountAdvice"_s);
    m_advice->setColorRole(ColorRole::Muted);
    m_up = addAction(u"moveAccountUpButton"_s, tr("Monter"), Icon::ChevronUp);
    m_up->setToolTip(tr("Ctrl+Haut"));
    m_down = addAction(u"moveAccountDownButton"_s, tr("Descendre"), Icon::ChevronDown);
    m_down->setToolTip(tr("Ctrl+Bas"));
    m_manage = addAction(u"manageAccountButton"_s, tr("Gérer ce compte"), Icon::Settings);
    m_associate = addAction(u"associateSiteButton"_s, tr("Associer un site"), Icon::Plus);
    m_signIn = addAction(u"signInAgainButton"_s, tr("Se reconnecter"), Icon::Person);
    m_signOut = addAction(u"signOutAccountButton"_s, tr("Se déconnecter"), Icon::SignOut);
    m_remove = addAction(u"removeAccountButton"_s, tr("Retirer de cet ordinateur"), Icon::Trash);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_manage, &QPushButton::clicked, this, [this] { Q_EMIT manageRequested(*m_view->current()); });
    connect(m_associate, &QPushButton::clicked, this, [this] { Q_EMIT associateRequested(*m_view->current()); });
    connect(m_signIn, &QPushButton::clicked, this, &AccountsPage::act);
    connect(m_signOut, &QPushButton::clicked, this, &AccountsPage::signOut);
    connect(m_remove, &QPushButton::clicked, this, &AccountsPage::remove);

    const auto row = [](std::initializer_list<QPushButton *> left, std::initializer_list<QPushButton *> right) {
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(space::kTight);
        for (QPushButton *button : left)
            buttons->addWidget(button);
        buttons->addStretch();
        for (QPushButton *button : right)
            buttons->addWidget(button);
        return buttons;
    };
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins({});
    layout->setSpacing(space::kTight);
    layout->addWidget(m_whose);
    layout->addWidget(m_advice);
    layout->addLayout(row({m_manage, m_associate}, {m_up, m_down}));
    layout->addLayout(row({m_signIn, m_signOut, m_remove}, {}));
    return foot;
}

QPushButton *AccountsPage::addAction(const QString &objectName, const QString &text, Icon icon)
{
    auto *button = new QPushButton(m_theme.icon(icon, ColorRole::Muted), text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

const AccountContext *AccountsPage::current() const
{
    const auto key = m_view->current();
    return key ? m_parts.accounts.find(*key) : nullptr;
}

void AccountsPage::showCurrent()
{
    if (!m_advice)
        return; // being built
    const AccountContext *account = current();
    const int row = m_view->currentIndex().row();
    const bool asksForSignIn = account && needsSignIn(accountState(*account));
    m_up->setEnabled(account && row > 0);
    m_down->setEnabled(account && row + 1 < m_model.rowCount());
    m_manage->setVisible(account && account->isOpen);
    m_associate->setVisible(account && account->isOpen);
    m_signIn->setVisible(asksForSignIn);
    m_signOut->setVisible(account && account->isOpen);
    m_remove->setEnabled(account);
    // Whole, whatever the table has room for: it is what the buttons are about.
    const QString whose = account ? u"%1 · %2 · %3"_s.arg(personName(account->account),
                                                          QString::fromStdString(account->account.email),
                                                          QString::fromStdString(account->caisse.name))
                                  : QString();
    m_whose->setText(whose);
    m_advice->setText(account ? stateAdvice(*account, m_parts.delegations.unsavedCount(account->key)) : QString());
    m_advice->setVisible(!m_advice->text().isEmpty());
    for (QPushButton *button : {m_up, m_down, m_manage, m_associate, m_signIn, m_signOut, m_remove})
        button->setAccessibleDescription(whose);
}

void AccountsPage::act()
{
    const AccountContext *account = current();
    if (account && needsSignIn(accountState(*account)))
        Q_EMIT signInRequested(account->key);
}

void AccountsPage::move(int by)
{
    const int to = m_view->currentIndex().row() + by;
    const AccountContext *account = current();
    if (!account || to < 0 || to >= m_model.rowCount())
        return;
    report(m_parts.accounts.move(account->key, std::size_t(to)));
    m_view->setAccessibleDescription(tr("%1 : place %2 sur %3").arg(personName(account->account)).arg(to + 1)
                                         .arg(m_model.rowCount()));
    announce(*m_view, m_view->accessibleDescription());
}

void AccountsPage::signOut()
{
    const AccountContext *account = current();
    if (!account || !account->isOpen)
        return;
    const AccountKey key = account->key;
    const auto close = [this, key] { report(m_parts.accounts.close(key)); };
    const std::size_t unsaved = m_parts.delegations.unsavedCount(key);
    if (unsaved == 0)
        close();
    else
        m_dialogs.ask(this, signOutQuestion(*account, unsaved), close);
}

void AccountsPage::remove()
{
    const AccountContext *account = current();
    if (!account)
        return;
    const AccountKey key = account->key;
    m_dialogs.ask(this, removalQuestion(*account, m_parts.delegations.unsavedCount(key), m_model.siteCount(key)),
                  [this, key] { report(m_parts.accounts.remove(key)); });
}

void AccountsPage::report(const Result<void> &outcome)
{
    if (outcome) {
        m_message->clear();
        return;
    }
    const ErrorWords words = errorWords(outcome.error());
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
}

} // namespace truelle::ui
