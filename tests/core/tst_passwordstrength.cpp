// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/passwordstrength.h"

#include <QTest>

using namespace truelle;

class TestPasswordStrength : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void password_isJudgedByWhatAttackersTryFirst()
    {
        QVERIFY(passwordStrength("", {}) == PasswordStrength::VeryWeak);
        QVERIFY(passwordStrength("Password1", {}) == PasswordStrength::VeryWeak);
        QVERIFY(passwordStrength("Azerty123", {}) <= PasswordStrength::Weak);
        QVERIFY(passwordStrength("qX7!vL2#pM9z", {}) == PasswordStrength::Strong);
        QVERIFY(passwordStrength("cheval pile agrafe correcte", {}) == PasswordStrength::Strong);
    }

    void ownWords_addNothing()
    {
        const std::vector<std::string> own{"nadia.benali@comptagestion.example", "Charpentes Moreau", "Benali"};
        QVERIFY(passwordStrength("Comptagestion2026", own) < passwordStrength("Comptagestion2026", {}));
        QVERIFY(passwordStrength("Charpentes-Moreau", own) < passwordStrength("Charpentes-Moreau", {}));
        QVERIFY(passwordStrength("Benali", own) == PasswordStrength::VeryWeak);
    }

    void oddTexts_areJudgedWithoutHarm()
    {
        static_cast<void>(passwordStrength(std::string("Ab1!\0secret", 11), {"", "\xff\xfe", std::string(5'000, 'x')}));
        static_cast<void>(passwordStrength("été à la plage ☀☀☀", {"plage"}));
        QVERIFY(passwordStrength(std::string(100'000, 'a') + "X7!", {}) < PasswordStrength::Strong);
        std::string accents;
        for (int i = 0; i < 80; ++i)
            accents += "é";
        static_cast<void>(passwordStrength("a" + accents, {}));
    }
};

QTEST_APPLESS_MAIN(TestPasswordStrength)
#include "tst_passwordstrength.moc"
