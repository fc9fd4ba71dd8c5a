// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

namespace truelle::ui {

class TextLabel;
class Theme;

enum class TrustSource {
    System, // an authority this system knows
    OwnAuthority, // the file the person gave with the address
};

// What a caisse's certificate says, for a person to read and compare.
struct CertificateWords
{
    QString subject;
    QString issuer;
    QString fingerprint; // SHA-256, "AB:CD:…"
    QDate validFrom;
    QDate validUntil;
    TrustSource trust = TrustSource::System;
};

// The certificate as a small table of label and value. All values can be selected, and are shown literally.
class CertificateView final : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateView(const Theme &theme, QWidget *parent = nullptr);
    void setCertificate(const CertificateWords &certificate);

private:
    [[nodiscard]] TextLabel *addRow(const QString &objectName, const QString &label);

    const Theme &m_theme;
    TextLabel *m_subject;
    TextLabel *m_issuer;
    TextLabel *m_validity;
    TextLabel *m_fingerprint;
    TextLabel *m_trust;
};

} // namespace truelle::ui
