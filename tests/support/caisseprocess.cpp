// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/caisseprocess.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kStartTimeMs = 30'000;
constexpr int kRunTimeMs = 300'000;
} // namespace

CaisseProcess::CaisseProcess() = default;

CaisseProcess::~CaisseProcess()
{
    stop();
}

QString CaisseProcess::dataFolder() const
{
    return m_folder.filePath(u"caisse"_s);
}

bool CaisseProcess::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(TRUELLE_CAISSE_PROGRAM), arguments + QStringList{u"--data"_s, dataFolder()});
    const bool hasEnded = process.waitForFinished(kRunTimeMs);
    m_output = QString::fromUtf8(process.readAll());
    return hasEnded && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool CaisseProcess::serve(int port, const QStringList &more)
{
    static const QRegularExpression line(u"(https://[^ ]+) \\(CA certificate: (.+)\\)"_s);
    m_log.clear();
    m_server.start(QStringLiteral(TRUELLE_CAISSE_PROGRAM),
                   QStringList{u"serve"_s, u"--data"_s, dataFolder(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(port)} + more);
    QByteArray printed;
    while (!printed.contains('\n')) {
        if (!m_server.waitForReadyRead(kStartTimeMs)) {
            m_output = QString::fromUtf8(printed + m_server.readAllStandardError());
            return false;
        }
        printed += m_server.readAllStandardOutput();
    }
    const auto match = line.match(QString::fromUtf8(printed));
    QFile ca(match.captured(2).trimmed());
    if (!match.hasMatch() || !ca.open(QIODevice::ReadOnly))
        return false;
    m_caFile = ca.fileName();
    m_endpoint = {match.captured(1).toStdString(), ca.readAll().toStdString()};
    return true;
}

void CaisseProcess::stop()
{
    if (!isRunning())
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(kStartTimeMs))
        kill();
}

void CaisseProcess::kill()
{
    m_server.kill();
    m_server.waitForFinished(kStartTimeMs);
}

int CaisseProcess::port() const
{
    return QUrl(QString::fromStdString(m_endpoint.baseUrl)).port();
}

} // namespace truelle
