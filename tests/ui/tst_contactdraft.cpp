// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/contactdraft.h"

#include <QTest>

using namespace truelle;
using namespace truelle::ui;

class ContactDraftTest : public QObject
{
    Q_OBJECT

    const ContactFacts opened{"Moreau", "Karim", "+33241000000", "+33612345678"};

private Q_SLOTS:
    void whatNobodyTouched_isTheCaisses()
    {
        const ContactMerge merge = mergeContact(opened, opened, {"Moreau", "Karim", "", "+33611111111"});
        QCOMPARE(merge.facts.landline, "");
        QCOMPARE(merge.facts.mobile, "+33611111111");
        QVERIFY(merge.clashes.empty());
    }
    void whatWasTyped_stays()
    {
        ContactFacts typed = opened;
        typed.firstName = "Karime";
        ContactFacts now = opened;
        now.landline = "+33241999999";
        const ContactMerge merge = mergeContact(opened, typed, now);
        QCOMPARE(merge.facts.firstName, "Karime");
        QCOMPARE(merge.facts.landline, "+33241999999");
        QVERIFY(merge.clashes.empty());
    }
    void whatBothChanged_isAClashAndStaysAsTyped()
    {
        ContactFacts typed = opened;
        typed.mobile = "+33699999999";
        ContactFacts now = opened;
        now.mobile = "";
        const ContactMerge merge = mergeContact(opened, typed, now);
        QCOMPARE(merge.facts.mobile, "+33699999999");
        QVERIFY(merge.clashes == std::vector<ContactClash>({{ContactPart::Mobile, ""}}));
    }
    void theSameChange_isNoClash()
    {
        ContactFacts typed = opened;
        typed.lastName = "Moreau-Petit";
        QVERIFY(mergeContact(opened, typed, typed).clashes.empty());
    }
    void thePatch_mentionsWhatIsOtherAlone()
    {
        ContactFacts typed = opened;
        typed.landline.clear();
        AccountPatch expected;
        expected.landline = "";
        QVERIFY(contactPatch(typed, opened) == expected);
        QVERIFY(contactPatch(opened, opened) == AccountPatch());
    }
};

QTEST_APPLESS_MAIN(ContactDraftTest)
#include "tst_contactdraft.moc"
