// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/contractcases.h"
#include "tests/support/contractdocument.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace truelle {

class ContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsWhatTheContractSays_data();
    void acceptsWhatTheContractSays();
    void findsEveryViolation_data();
    void findsEveryViolation();
    void countsWhatItSaw();
    void refusesFilesThatAreNoContract();

private:
    std::optional<ContractValidator> m_validator;
    std::map<QByteArray, BadCase> m_bad;
};

void ContractTest::initTestCase()
{
    auto loaded = ContractValidator::load(contractFile());
    QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
    m_validator.emplace(std::move(*loaded));
}

void ContractTest::acceptsWhatTheContractSays_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < goodExchanges().size(); ++i)
        QTest::addRow("%zu", i) << i;
}

void ContractTest::acceptsWhatTheContractSays()
{
    QFETCH(const std::size_t, index);
    const auto found = m_validator->violations(goodExchanges().at(index));
    QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
}

void ContractTest::findsEveryViolation_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const auto &cases : {badRequests(), badAnswers()}) {
        for (const BadCase &bad : cases) {
            QTest::newRow(bad.name) << QByteArray(bad.name);
            m_bad.emplace(bad.name, bad);
        }
    }
}

void ContractTest::findsEveryViolation()
{
    QFETCH(const QByteArray, name);
    BadCase bad = m_bad.at(name);
    bad.spoil(bad.exchange);
    const auto found = m_validator->violations(bad.exchange);
    QVERIFY(!found.empty());
    std::string all;
    for (const std::string &violation : found)
        all += violation + '\n';
    QVERIFY2(all.find(bad.expected) != std::string::npos, all.c_str());
}

void ContractTest::countsWhatItSaw()
{
    auto validator = ContractValidator::load(contractFile());
    QVERIFY(validator);
    QVERIFY(validator->seen().empty());
    QVERIFY(validator->violations(signInExchange()).empty());
    QVERIFY(validator->violations(signInExchange()).empty());
    QCOMPARE(validator->seen().at("signIn 201"), 2);
}

void ContractTest::refusesFilesThatAreNoContract()
{
    const QTemporaryDir folder;
    const auto contract = [&](const QByteArray &text) {
        QFile file(folder.filePath(QStringLiteral("contract.yaml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        file.close();
        return loadContract(file.fileName().toStdString());
    };
    QCOMPARE(loadContract("/nowhere/contract.yaml").error().code, ErrorCode::FileUnreadable);
    QCOMPARE(contract("a: [").error().code, ErrorCode::InvalidInput);
    QCOMPARE(contract("swagger: '2.0'").error().code, ErrorCode::InvalidInput);
    QCOMPARE(contract("openapi: 3.1.0\na: {$ref: '#/b'}").error().code, ErrorCode::InvalidInput);
    QCOMPARE(contract("openapi: 3.1.0\na: {$ref: '#/a'}").error().code, ErrorCode::InvalidInput);
    QVERIFY(contract("openapi: 3.1.0\na: {$ref: '#/b'}\nb: {c: 1}"));
}

} // namespace truelle

QTEST_GUILESS_MAIN(truelle::ContractTest)
#include "tst_contract.moc"
