// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demonstration/outboxwindow.h"

#include "ui/demonstration/mailtext.h"
#include "ui/demonstration/outboxdelegate.h"
#include "ui/forms/emptystate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

OutboxWindow::OutboxWindow(const Theme &theme, const QString &folder, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_theme(theme)
    , m_bar(new QTabBar(this))
    , m_lists(new QStackedWidget(this))
    , m_reader(new QStackedWidget(this))
{
    setObjectName(u"outboxWindow"_s);
    setWindowTitle(tr("Boîte aux lettres de démonstration"));
    resize(880, 560);
    m_bar->setObjectName(u"outboxTabs"_s);
    m_bar->setAccessibleName(tr("Envois de la caisse de démonstration"));
    m_bar->setExpanding(false);
    m_bar->setDrawBase(true);

    auto *nothing = new EmptyState(theme, m_reader);
    nothing->say(Icon::Eye, tr("Choisissez un envoi"),
                 tr("Il s'affiche ici, tel que son destinataire le reçoit."));
    m_reader->addWidget(nothing);
    m_reader->addWidget(buildReader());

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_lists);
    splitter->addWidget(m_reader);
    splitter->setSizes({352, 528});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(splitter, 1);

    addTab(OutboxKind::Mail, folder % u"/mail"_s);
    addTab(OutboxKind::Letter, folder % u"/letters"_s);
    addTab(OutboxKind::Sms, folder % u"/sms"_s);
    connect(m_bar, &QTabBar::currentChanged, this, &OutboxWindow::showTab);
    updateCounts();
    showTab(0);
}

QWidget *OutboxWindow::buildReader()
{
    auto *reader = new QWidget(m_reader);
    m_subject = new TextLabel(m_theme, TextRole::Section, reader);
    m_subject->setObjectName(u"outboxSubject"_s);
    m_facts = new TextLabel(m_theme, TextRole::Caption, reader);
    m_facts->setObjectName(u"outboxFacts"_s);
    m_facts->setColorRole(ColorRole::Muted);
    m_body = new QPlainTextEdit(reader);
    m_body->setObjectName(u"outboxBody"_s);
    m_body->setAccessibleName(tr("Texte de l'envoi"));
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->document()->setDocumentMargin(0);
    QPalette plain = m_body->palette();
    plain.setColor(QPalette::Base, Qt::transparent);
    m_body->setPalette(plain);
    m_open = new QPushButton(m_theme.icon(Icon::External), tr("Ouvrir la lettre"), reader);
    m_open->setObjectName(u"openLetterButton"_s);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_path); });
    m_followGroup = new QWidget(reader);
    auto *follow = new QPushButton(m_theme.icon(Icon::External), tr("Suivre le lien"), m_followGroup);
    follow->setObjectName(u"followLinkButton"_s);
    connect(follow, &QPushButton::clicked, this, [this] { Q_EMIT linkRequested(m_link); });
    auto *warning = new TextLabel(m_theme, TextRole::Caption, m_followGroup);
    warning->setColorRole(ColorRole::Muted);
    warning->setText(tr("Votre navigateur ne connaît pas l'autorité de cette caisse de démonstration : il vous préviendra "
                        "avant d'ouvrir la page."));
    auto *group = new QHBoxLayout(m_followGroup);
    group->setContentsMargins({});
    group->setSpacing(space::kBase);
    group->addWidget(follow);
    group->addWidget(warning, 1);
    auto *column = new QVBoxLayout(reader);
    column->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    column->setSpacing(space::kTight);
    column->addWidget(m_subject);
    column->addWidget(m_facts);
    column->addSpacing(space::kTight);
    column->addWidget(m_open, 0, Qt::AlignLeading);
    column->addWidget(m_followGroup);
    column->addWidget(m_body, 1);
    column->addStretch();
    return reader;
}

void OutboxWindow::addTab(OutboxKind kind, const QString &folder)
{
    auto *model = new OutboxModel(kind, folder, this);
    auto *stack = new QStackedWidget(m_lists);
    auto *empty = new EmptyState(m_theme, stack);
    auto *list = new QListView(stack);
    QString name;
    switch (kind) {
    case OutboxKind::Mail:
        name = tr("Courriels");
        list->setObjectName(u"mailList"_s);
        empty->say(Icon::Mail, tr("Aucun courriel"), tr("Les courriels de la caisse arrivent ici."));
        break;
    case OutboxKind::Letter:
        name = tr("Lettres");
        list->setObjectName(u"letterList"_s);
        empty->say(Icon::Letter, tr("Aucune lettre"), tr("Les lettres que la caisse poste arrivent ici."));
        break;
    case OutboxKind::Sms:
        name = tr("SMS");
        list->setObjectName(u"smsList"_s);
        empty->say(Icon::Phone, tr("Aucun SMS"), tr("Les messages aux téléphones mobiles arrivent ici."));
        break;
    }
    list->setAccessibleName(name);
    list->setModel(model);
    list->setItemDelegate(new OutboxDelegate(m_theme, list));
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    stack->addWidget(empty);
    stack->addWidget(list);
    m_lists->addWidget(stack);
    m_bar->addTab(name);
    m_tabs.push_back({kind, model, list, empty});
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxWindow::showItem);
    connect(list, &QListView::activated, this, [this, kind](const QModelIndex &index) {
        if (kind == OutboxKind::Letter)
            Q_EMIT openRequested(index.data(OutboxModel::PathRole).toString());
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &OutboxWindow::updateCounts);
}

void OutboxWindow::updateCounts()
{
    for (int place = 0; place < m_bar->count(); ++place) {
        const Tab &tab = m_tabs[static_cast<std::size_t>(place)];
        const int count = tab.model->rowCount();
        const QString name = tab.list->accessibleName();
        m_bar->setTabText(place, count > 0 ? u"%1 (%2)"_s.arg(name, QLocale().toString(count)) : name);
        qobject_cast<QStackedWidget *>(m_lists->widget(place))->setCurrentIndex(count > 0 ? 1 : 0);
    }
    m_reader->setVisible(m_tabs[static_cast<std::size_t>(m_bar->currentIndex())].model->rowCount() > 0);
}

void OutboxWindow::showTab(int place)
{
    m_lists->setCurrentIndex(place);
    showItem(m_tabs[static_cast<std::size_t>(place)].list->currentIndex());
}

void OutboxWindow::showItem(const QModelIndex &index)
{
    m_reader->setCurrentIndex(index.isValid() ? 1 : 0);
    m_reader->setVisible(m_tabs[static_cast<std::size_t>(m_bar->currentIndex())].model->rowCount() > 0);
    if (!index.isValid())
        return;
    m_path = index.data(OutboxModel::PathRole).toString();
    m_subject->setText(index.data().toString());
    const QString date =
        QLocale().toString(index.data(OutboxModel::DateRole).toDateTime(), u"d MMMM yyyy, HH:mm"_s);
    const QString recipient = index.data(OutboxModel::RecipientRole).toString();
    m_facts->setText(recipient.isEmpty() ? date : tr("À %1 · %2").arg(recipient, date));
    const QString body = index.data(OutboxModel::BodyRole).toString();
    m_body->setPlainText(body);
    m_body->setVisible(!body.isEmpty());
    m_open->setVisible(body.isEmpty());
    m_link = firstLink(body);
    m_followGroup->setVisible(!m_link.isEmpty());
}

} // namespace truelle::ui
