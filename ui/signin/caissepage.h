// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/signin/certificateview.h"
#include "ui/signin/entrancepage.h"
#include "ui/theme/icons.h"

#include <optional>
#include <vector>

class QLineEdit;
class QPushButton;

namespace truelle::ui {

class BusyButton;
class Card;
class DialogService;
class FormField;
class InlineMessage;
class TextLabel;

// A caisse this computer has been connected to.
struct KnownCaisse
{
    QString id; // the owner's
    QString name;
    QString address;
};

struct CaissePageView
{
    std::vector<KnownCaisse> known;
    QString address; // filled in, may be empty
    QString caFile;
};

// What a discovered caisse says of itself.
struct CaisseWords
{
    QString name;
    QString address;
    QString phone;
    QString email;
    QString postalAddress;
    std::optional<CertificateWords> certificate;
};

// The first start: choose a caisse or add one by its address, look at what it says of itself, then go on. It
// talks to nobody: its owner answers discoverRequested() with one of the set…() below.
class CaissePage final : public EntrancePage
{
    Q_OBJECT

public:
    CaissePage(const Theme &theme, DialogService &dialogs, QWidget *parent = nullptr);

    void setView(const CaissePageView &view);
    void setBusy();
    void setDiscovered(const CaisseWords &caisse);
    void setFailed(const Error &error);

Q_SIGNALS:
    void knownCaisseChosen(const QString &id);
    // `address` as typed; `caFile` is a path or empty.
    void discoverRequested(const QString &address, const QString &caFile);
    // The caisse shown by setDiscovered() is the one.
    void caisseAccepted();
    // The address was changed after a discovery, or Escape while busy: what was asked for is not wanted any
    // more.
    void discoveryAbandoned();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildKnown();
    void buildEntry();
    [[nodiscard]] QWidget *buildCaFileField();
    void buildDiscovered();
    [[nodiscard]] TextLabel *addContact(QVBoxLayout &card, const QString &objectName, Icon icon);
    void fillKnown(const std::vector<KnownCaisse> &known);
    void chooseCaFile();
    void showCaFile();
    void submit();
    void backToEntry();

    const Theme &m_theme;
    DialogService &m_dialogs;
    TextLabel *m_title = nullptr;
    TextLabel *m_lead = nullptr;
    InlineMessage *m_message = nullptr;
    QWidget *m_known = nullptr;
    QVBoxLayout *m_knownList = nullptr;
    QWidget *m_entry = nullptr;
    QLineEdit *m_address = nullptr;
    FormField *m_addressField = nullptr;
    QLineEdit *m_caFile = nullptr;
    FormField *m_caFileField = nullptr;
    QPushButton *m_showCaFile = nullptr;
    BusyButton *m_discover = nullptr;
    QWidget *m_discovered = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_foundAddress = nullptr;
    TextLabel *m_phone = nullptr;
    TextLabel *m_email = nullptr;
    TextLabel *m_postalAddress = nullptr;
    CertificateView *m_certificate = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace truelle::ui
