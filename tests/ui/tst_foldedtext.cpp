// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/foldedtext.h"

#include <QtTest/QTest>

using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_FoldedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caseAccentsAndLigaturesDoNotCount_data();
    void caseAccentsAndLigaturesDoNotCount();
    void everyWordMustBeFoundAnywhere_data();
    void everyWordMustBeFoundAnywhere();
};

void tst_FoldedText::caseAccentsAndLigaturesDoNotCount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("capitals") << u"CHARPENTES Moreau"_s << u"charpentes moreau"_s;
    QTest::newRow("accents") << u"Évreux Château Ça ï"_s << u"evreux chateau ca i"_s;
    QTest::newRow("decomposed") << u"E\u0301vreux"_s << u"evreux"_s;
    QTest::newRow("ligatures") << u"Lecœur ŒUVRE Æ ß"_s << u"lecoeur oeuvre ae ss"_s;
    QTest::newRow("apostrophe and hyphen") << u"L’Haÿ‑les–Roses"_s << u"l'hay-les-roses"_s;
    QTest::newRow("no-break spaces") << u"356\u202f000\u00a0000"_s << u"356 000 000"_s;
    QTest::newRow("wide figures") << u"１２"_s << u"12"_s;
    QTest::newRow("empty") << QString() << QString();
}

void tst_FoldedText::caseAccentsAndLigaturesDoNotCount()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(folded(text), expected);
}

void tst_FoldedText::everyWordMustBeFoundAnywhere_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("nothing typed") << u""_s << true;
    QTest::newRow("only spaces") << u"  "_s << true;
    QTest::newRow("within a word") << u"rpent"_s << true;
    QTest::newRow("two words, other order") << u"mans CHARP"_s << true;
    QTest::newRow("one of two missing") << u"charpentes tours"_s << false;
    QTest::newRow("not across columns") << u"moreaule"_s << false;
    QTest::newRow("not across columns with a space") << u"reau le"_s << true;
}

void tst_FoldedText::everyWordMustBeFoundAnywhere()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isFound);
    QCOMPARE(matches(u"charpentes moreau\x1fle mans"_s, searchWords(typed)), isFound);
}

QTEST_GUILESS_MAIN(tst_FoldedText)
#include "tst_foldedtext.moc"
