// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/caissepage.h"

#include "ui/forms/busybutton.h"
#include "ui/forms/card.h"
#include "ui/forms/choicebutton.h"
#include "ui/forms/formfield.h"
#include "ui/forms/iconlabel.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/dialogservice.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtCore/QDir>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

CaissePage::CaissePage(const Theme &theme, DialogService &dialogs, QWidget *parent)
    : EntrancePage(theme, parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
{
    setObjectName(u"caissePage"_s);
    m_title = new TextLabel(theme, TextRole::Title, content());
    m_title->setObjectName(u"pageTitle"_s);
    m_lead = new TextLabel(theme, TextRole::Body, content());
    m_lead->setColorRole(ColorRole::Muted);
    m_message = new InlineMessage(theme, content());
    m_message->setObjectName(u"caisseMessage"_s);
    auto *head = new QVBoxLayout;
    head->setSpacing(space::kHair);
    head->addWidget(m_title);
    head->addWidget(m_lead);
    column()->addLayout(head);
    column()->addWidget(m_message);
    buildKnown();
    buildEntry();
    buildDiscovered();
    backToEntry();
}

void CaissePage::buildKnown()
{
    m_known = new QWidget(content());
    m_known->setObjectName(u"knownCaisses"_s);
    auto *card = new Card(m_theme, m_known);
    m_knownList = new QVBoxLayout(card);
    m_knownList->setContentsMargins(space::kHair, space::kHair, space::kHair, space::kHair);
    m_knownList->setSpacing(0);
    auto *other = new TextLabel(m_theme, TextRole::Emphasis, m_known);
    other->setText(tr("Ajouter une autre caisse"));
    auto *around = new QVBoxLayout(m_known);
    around->setContentsMargins({});
    around->setSpacing(space::kWide);
    around->addWidget(card);
    around->addWidget(other);
    column()->addWidget(m_known);
}

void CaissePage::buildEntry()
{
    m_entry = new QWidget(content());
    m_address = new QLineEdit(m_entry);
    m_address->setObjectName(u"addressField"_s);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase
                                   | Qt::ImhNoPredictiveText);
    m_addressField = new FormField(m_theme, tr("Adresse de la caisse"), m_address, m_entry);
    m_addressField->setHelp(tr("Par exemple : https://espace.ma-caisse.fr"));
    m_caFileField = new FormField(m_theme, tr("Certificat d'autorité de la caisse (facultatif)"),
                                  buildCaFileField(), m_entry);
    m_caFileField->setHelp(
        tr("Un fichier .pem ou .crt remis par la caisse. Il ne sert que pour cette adresse."));
    m_showCaFile = new QPushButton(tr("Ma caisse m'a remis un certificat d'autorité"), m_entry);
    m_showCaFile->setObjectName(u"showCaFileButton"_s);
    m_showCaFile->setAutoDefault(false);
    setButtonRole(*m_showCaFile, ButtonRole::Link);
    m_discover = new BusyButton(m_theme, tr("Vérifier l'adresse"), m_entry);
    m_discover->setObjectName(u"discoverButton"_s);
    m_discover->setDefault(true);
    setButtonRole(*m_discover, ButtonRole::Primary);

    connect(m_address, &QLineEdit::textChanged, this, [this] { m_addressField->setError({}); });
    connect(m_address, &QLineEdit::returnPressed, this, &CaissePage::submit);
    connect(m_caFile, &QLineEdit::returnPressed, this, &CaissePage::submit);
    connect(m_showCaFile, &QPushButton::clicked, this, &CaissePage::showCaFile);
    connect(m_discover, &QPushButton::clicked, this, &CaissePage::submit);

    auto *form = new QVBoxLayout(m_entry);
    form->setContentsMargins({});
    form->setSpacing(space::kBase);
    form->addWidget(m_addressField);
    form->addWidget(m_caFileField);
    form->addWidget(m_showCaFile, 0, Qt::AlignLeading);
    form->addSpacing(space::kHair);
    form->addWidget(m_discover);
    column()->addWidget(m_entry);
}

QWidget *CaissePage::buildCaFileField()
{
    auto *field = new QWidget(m_entry);
    field->setObjectName(u"caFile"_s);
    m_caFile = new QLineEdit(field);
    m_caFile->setObjectName(u"caFileField"_s);
    auto *choose = new QPushButton(tr("Choisir un fichier…"), field);
    choose->setObjectName(u"chooseCaFileButton"_s);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &CaissePage::chooseCaFile);
    connect(m_caFile, &QLineEdit::textChanged, this, [this] {
        if (m_caFileField)
            m_caFileField->setError({});
    });
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins({});
    row->setSpacing(space::kTight);
    row->addWidget(m_caFile, 1);
    row->addWidget(choose);
    field->setFocusProxy(m_caFile);
    return field;
}

void CaissePage::buildDiscovered()
{
    m_discovered = new QWidget(content());
    m_discovered->setObjectName(u"discoveredCaisse"_s);
    auto *card = new Card(m_theme, m_discovered);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    inside->setSpacing(space::kTight);
    m_name = new TextLabel(m_theme, TextRole::Section, card);
    m_name->setObjectName(u"discoveredName"_s);
    m_foundAddress = new TextLabel(m_theme, TextRole::Body, card);
    m_foundAddress->setObjectName(u"discoveredAddress"_s);
    m_foundAddress->setColorRole(ColorRole::Muted);
    inside->addWidget(m_name);
    inside->addWidget(m_foundAddress);
    inside->addSpacing(space::kHair);
    m_phone = addContact(*inside, u"discoveredPhone"_s, Icon::Phone);
    m_email = addContact(*inside, u"discoveredEmail"_s, Icon::Mail);
    m_postalAddress = addContact(*inside, u"discoveredPostalAddress"_s, Icon::Letter);
    auto *line = new QFrame(card);
    line->setFrameShape(QFrame::HLine);
    inside->addSpacing(space::kHair);
    inside->addWidget(line);
    inside->addSpacing(space::kHair);
    m_certificate = new CertificateView(m_theme, card);
    inside->addWidget(m_certificate);

    m_accept = new QPushButton(tr("Continuer avec cette caisse"), m_discovered);
    m_accept->setObjectName(u"acceptCaisseButton"_s);
    m_accept->setDefault(true);
    setButtonRole(*m_accept, ButtonRole::Primary);
    auto *back = new QPushButton(tr("Modifier l'adresse"), m_discovered);
    back->setObjectName(u"changeAddressButton"_s);
    back->setAutoDefault(false);
    connect(m_accept, &QPushButton::clicked, this, &CaissePage::caisseAccepted);
    connect(back, &QPushButton::clicked, this, [this] {
        backToEntry();
        m_address->setFocus();
        Q_EMIT discoveryAbandoned();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kTight);
    buttons->addWidget(back);
    buttons->addWidget(m_accept, 1);
    auto *around = new QVBoxLayout(m_discovered);
    around->setContentsMargins({});
    around->setSpacing(space::kBase);
    around->addWidget(card);
    around->addLayout(buttons);
    column()->addWidget(m_discovered);
}

TextLabel *CaissePage::addContact(QVBoxLayout &card, const QString &objectName, Icon icon)
{
    auto *line = new QWidget(card.parentWidget());
    auto *label = new TextLabel(m_theme, TextRole::Body, line);
    label->setObjectName(objectName);
    label->setSelectable();
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::kTight);
    row->addWidget(new IconLabel(m_theme, icon, metric::kSmallIcon, line), 0, Qt::AlignTop);
    row->addWidget(label, 1);
    card.addWidget(line);
    return label;
}

void CaissePage::setView(const CaissePageView &view)
{
    fillKnown(view.known);
    m_address->setText(view.address);
    m_caFile->setText(view.caFile);
    m_caFileField->setVisible(!view.caFile.isEmpty());
    m_showCaFile->setVisible(view.caFile.isEmpty());
    m_message->clear();
    m_addressField->setError({});
    backToEntry();
}

void CaissePage::fillKnown(const std::vector<KnownCaisse> &known)
{
    while (QLayoutItem *item = m_knownList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int place = 0;
    for (const KnownCaisse &caisse : known) {
        auto *choice = new ChoiceButton(m_theme, Icon::Site, m_known);
        choice->setObjectName(u"knownCaisse%1"_s.arg(place++));
        choice->setTexts(caisse.name, caisse.address);
        connect(choice, &ChoiceButton::clicked, this,
                [this, id = caisse.id] { Q_EMIT knownCaisseChosen(id); });
        m_knownList->addWidget(choice);
    }
    m_known->setVisible(!known.empty());
}

void CaissePage::chooseCaFile()
{
    const FileRequest request{
        .title = tr("Certificat d'autorité de la caisse"),
        .folder = QDir::homePath(),
        .suggestedName = {},
        .filters = {tr("Certificats (*.pem *.crt *.cer)"), tr("Tous les fichiers (*)")}};
    m_dialogs.openFile(this, request, [this](const QString &path) {
        if (!path.isEmpty())
            m_caFile->setText(QDir::toNativeSeparators(path));
    });
}

void CaissePage::showCaFile()
{
    m_showCaFile->hide();
    m_caFileField->show();
    m_caFile->setFocus();
}

void CaissePage::submit()
{
    if (m_discover->isBusy())
        return;
    const QString address = m_address->text().trimmed();
    m_addressField->setError(address.isEmpty() ? tr("Indiquez l'adresse de votre caisse.") : QString());
    if (m_addressField->hasError()) {
        m_address->setFocus();
        return;
    }
    m_message->clear();
    Q_EMIT discoverRequested(address, QDir::fromNativeSeparators(m_caFile->text().trimmed()));
}

void CaissePage::setBusy()
{
    m_message->clear();
    m_discover->setBusy(tr("Vérification en cours…"));
    m_address->setReadOnly(true);
    m_caFile->setReadOnly(true);
}

void CaissePage::setDiscovered(const CaisseWords &caisse)
{
    backToEntry();
    m_title->setText(tr("Est-ce bien votre caisse ?"));
    m_lead->setText(tr("Voici ce que cette adresse dit d'elle-même."));
    const auto fill = [](TextLabel *label, const QString &text) {
        label->setText(text);
        label->parentWidget()->setVisible(!text.isEmpty());
    };
    m_name->setText(caisse.name);
    m_foundAddress->setText(caisse.address);
    fill(m_phone, caisse.phone);
    fill(m_email, caisse.email);
    fill(m_postalAddress, caisse.postalAddress);
    m_certificate->setVisible(caisse.certificate.has_value());
    if (caisse.certificate)
        m_certificate->setCertificate(*caisse.certificate);
    m_known->hide();
    m_entry->hide();
    m_discovered->show();
    m_accept->setFocus();
}

void CaissePage::setFailed(const Error &error)
{
    backToEntry();
    if (error.code == ErrorCode::Cancelled)
        return;
    if (error.code == ErrorCode::FileUnreadable) {
        showCaFile();
        m_caFileField->setError(tr("Ce fichier n'est pas un certificat lisible."));
        return;
    }
    if (error.code == ErrorCode::InvalidInput) {
        m_addressField->setError(tr("Cette adresse n'est pas valable : elle commence par https://"));
        m_address->setFocus();
        return;
    }
    const ErrorWords words = errorWords(error);
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
    if (error.code == ErrorCode::CertificateUntrusted)
        showCaFile();
    reveal(*m_message);
}

void CaissePage::backToEntry()
{
    m_title->setText(tr("Votre caisse"));
    m_lead->setText(tr("Truelle se connecte à l'espace sécurisé de votre caisse CIBTP."));
    m_discover->setIdle();
    m_address->setReadOnly(false);
    m_caFile->setReadOnly(false);
    m_discovered->hide();
    m_known->setVisible(m_knownList->count() > 0);
    m_entry->show();
}

void CaissePage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    if (!event->spontaneous() && m_entry->isVisible())
        m_address->setFocus();
}

void CaissePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_discover->isBusy()) {
        backToEntry();
        Q_EMIT discoveryAbandoned();
        return;
    }
    EntrancePage::keyPressEvent(event);
}

} // namespace truelle::ui
