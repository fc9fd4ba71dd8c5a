// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/certificateview.h"

#include "ui/forms/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QGridLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Sixteen bytes a line: two lines that can be compared with a letter's.
QString fingerprintLines(const QString &fingerprint)
{
    constexpr qsizetype kLine = 16 * 3 - 1;
    return fingerprint.size() > kLine ? fingerprint.left(kLine) % u'\n' % fingerprint.mid(kLine + 1)
                                      : fingerprint;
}

} // namespace

CertificateView::CertificateView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::kBase);
    grid->setVerticalSpacing(space::kTight);
    grid->setColumnStretch(1, 1);
    auto *icon = new IconLabel(theme, Icon::Lock, metric::kSmallIcon, this);
    icon->setIcon(Icon::Lock, ColorRole::Success);
    m_trust = new TextLabel(theme, TextRole::Body, this);
    m_trust->setObjectName(u"certificateTrust"_s);
    m_trust->setColorRole(ColorRole::Success);
    auto *trust = new QHBoxLayout;
    trust->setSpacing(space::kTight);
    trust->addWidget(icon, 0, Qt::AlignTop);
    trust->addWidget(m_trust, 1);
    grid->addLayout(trust, 0, 0, 1, 2);
    m_subject = addRow(u"certificateSubject"_s, tr("Délivré à"));
    m_issuer = addRow(u"certificateIssuer"_s, tr("Délivré par"));
    m_validity = addRow(u"certificateValidity"_s, tr("Valable"));
    m_fingerprint = addRow(u"certificateFingerprint"_s, tr("Empreinte SHA-256"));
    // The fingerprint needs the whole width.
    grid->addWidget(m_fingerprint, grid->rowCount(), 0, 1, 2);
    m_fingerprint->setTextRole(TextRole::Code);
}

TextLabel *CertificateView::addRow(const QString &objectName, const QString &label)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    auto *name = new TextLabel(m_theme, TextRole::Caption, this);
    name->setColorRole(ColorRole::Muted);
    name->setWordWrap(false);
    name->setText(label);
    auto *value = new TextLabel(m_theme, TextRole::Caption, this);
    value->setObjectName(objectName);
    value->setSelectable();
    const int row = grid->rowCount();
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
    return value;
}

void CertificateView::setCertificate(const CertificateWords &certificate)
{
    switch (certificate.trust) {
    case TrustSource::System:
        m_trust->setText(tr("Identité vérifiée par une autorité que ce système reconnaît"));
        break;
    case TrustSource::OwnAuthority:
        m_trust->setText(tr("Identité vérifiée par l'autorité que vous avez ajoutée"));
        break;
    }
    m_subject->setText(certificate.subject);
    m_issuer->setText(certificate.issuer);
    const QLocale locale;
    const QString format = u"d MMM yyyy"_s;
    m_validity->setText(tr("du %1 au %2")
                            .arg(locale.toString(certificate.validFrom, format),
                                 locale.toString(certificate.validUntil, format)));
    m_fingerprint->setText(fingerprintLines(certificate.fingerprint));
}

} // namespace truelle::ui
