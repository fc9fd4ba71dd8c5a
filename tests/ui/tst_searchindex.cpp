// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/foldedtext.h"
#include "ui/models/searchindex.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_SearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTypedMatchesEveryRow();
    void rowsAddedLaterAreMatchedToo();
    void replacedTextIsMatchedAnewAndTold();
    void anySequenceOfTypingFindsWhatPlainSearchFinds();

private:
    static QString randomText(QRandomGenerator &random, int length);
};

QString tst_SearchIndex::randomText(QRandomGenerator &random, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += u"abcé1 "_s[random.bounded(6)];
    return text;
}

void tst_SearchIndex::nothingTypedMatchesEveryRow()
{
    SearchIndex index;
    index.append(u"moreau"_s);
    index.append({});
    QVERIFY(index.matches(0));
    QVERIFY(index.matches(1));
    index.setWords({u"a"_s});
    QVERIFY(index.matches(0));
    QVERIFY(!index.matches(1));
    index.setWords({});
    QVERIFY(index.matches(1));
}

void tst_SearchIndex::rowsAddedLaterAreMatchedToo()
{
    SearchIndex index;
    index.setWords({u"mans"_s});
    index.append(u"le mans"_s);
    index.append(u"tours"_s);
    QVERIFY(index.matches(0));
    QVERIFY(!index.matches(1));
    index.clear();
    QCOMPARE(index.size(), std::size_t(0));
    index.append(u"tours"_s);
    QVERIFY(!index.matches(0)); // what was typed stays typed
}

void tst_SearchIndex::replacedTextIsMatchedAnewAndTold()
{
    SearchIndex index;
    index.append(u"le mans"_s);
    index.append(u"tours"_s);
    index.setWords({u"mans"_s});
    QVERIFY(!index.replace(0, u"le mans"_s));
    QVERIFY(index.replace(1, u"mansigné"_s));
    QVERIFY(index.matches(0));
    QVERIFY(index.matches(1));
    QVERIFY(index.replace(0, u"angers"_s));
    QVERIFY(!index.matches(0));
}

void tst_SearchIndex::anySequenceOfTypingFindsWhatPlainSearchFinds()
{
    QRandomGenerator random(20261110);
    SearchIndex index;
    QStringList texts;
    for (int row = 0; row < 200; ++row) {
        texts << randomText(random, 12);
        index.append(texts.back());
    }
    QString typed;
    for (int step = 0; step < 2000; ++step) {
        switch (random.bounded(5)) {
        case 0: typed.chop(1); break;
        case 1: {
            const int row = random.bounded(int(texts.size()));
            texts[row] = randomText(random, 12);
            index.replace(std::size_t(row), texts[row]);
            break;
        }
        case 2: typed = typed.mid(1); break;
        default: typed += randomText(random, 1); break;
        }
        typed.truncate(6);
        const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
        index.setWords(words);
        for (int row = 0; row < texts.size(); ++row)
            QCOMPARE(index.matches(std::size_t(row)), matches(texts[row], words));
    }
}

QTEST_GUILESS_MAIN(tst_SearchIndex)
#include "tst_searchindex.moc"
