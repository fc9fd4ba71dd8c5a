// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/passwordticks.h"

#include "ui/forms/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QtWidgets/QBoxLayout>

#include <algorithm>
#include <array>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kClasses = 4;
constexpr std::array<const char *, kClasses> kClassNames{"passwordUpperTick", "passwordLowerTick", "passwordDigitTick",
                                                         "passwordSpecialTick"};

std::array<bool, kClasses> classesOf(const PasswordCheck &check)
{
    return {check.hasUpper, check.hasLower, check.hasDigit, check.hasSpecial};
}

struct StrengthWords
{
    QString text;
    ColorRole color;
};

StrengthWords wordsOf(PasswordStrength strength)
{
    switch (strength) {
    case PasswordStrength::VeryWeak:
        return {PasswordTicks::tr("Solidité : très faible. Il serait deviné aussitôt : évitez les mots courants, les suites "
                                  "et votre nom."), ColorRole::Danger};
    case PasswordStrength::Weak:
        return {PasswordTicks::tr("Solidité : faible. Quelques caractères ou un mot de plus le rendraient bien plus sûr."),
                ColorRole::Alert};
    case PasswordStrength::Fair:
        return {PasswordTicks::tr("Solidité : moyenne. Il pourrait être plus long."), ColorRole::Alert};
    case PasswordStrength::Good:
        return {PasswordTicks::tr("Solidité : bonne."), ColorRole::Success};
    case PasswordStrength::Strong:
        return {PasswordTicks::tr("Solidité : très bonne."), ColorRole::Success};
    }
    return {{}, ColorRole::Muted};
}

} // namespace

PasswordTicks::PasswordTicks(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_length(makeTick(u"passwordLengthTick"_s))
    , m_count(makeTick(u"passwordClassesTick"_s))
    , m_strength(new TextLabel(theme, TextRole::Caption, this))
{
    setObjectName(u"passwordTicks"_s);
    m_strength->setObjectName(u"passwordStrength"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kHair);
    column->addLayout(rowOf({m_length}, 0));
    column->addLayout(rowOf({m_count}, 0));
    for (const char *name : kClassNames)
        m_classes.push_back(makeTick(QLatin1StringView(name)));
    column->addLayout(rowOf({m_classes[0], m_classes[1]}, space::kWide));
    column->addLayout(rowOf({m_classes[2], m_classes[3]}, space::kWide));
    column->addWidget(m_strength);
    setCheck({}, std::nullopt);
}

QHBoxLayout *PasswordTicks::rowOf(std::initializer_list<Tick> ticks, int indent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kHair);
    row->addSpacing(indent);
    for (const Tick &tick : ticks) {
        row->addWidget(tick.icon, 0, Qt::AlignTop);
        row->addWidget(tick.words, 1);
    }
    return row;
}

PasswordTicks::Tick PasswordTicks::makeTick(const QString &objectName)
{
    const Tick tick{new IconLabel(m_theme, Icon::Minus, metric::kSmallIcon, this),
                    new TextLabel(m_theme, TextRole::Caption, this)};
    tick.words->setObjectName(objectName);
    return tick;
}

void PasswordTicks::setTick(const Tick &tick, const QString &words, Kept kept)
{
    const bool isKept = kept == Kept::Yes;
    tick.icon->setIcon(isKept ? Icon::Check : Icon::Minus, isKept ? ColorRole::Success : ColorRole::Muted);
    tick.words->setText(words);
    tick.words->setColorRole(isKept ? ColorRole::Success : ColorRole::Muted);
    tick.words->setAccessibleName(isKept ? tr("%1 : oui").arg(words) : tr("%1 : pas encore").arg(words));
}

void PasswordTicks::setRule(const PasswordRule &rule)
{
    m_rule = rule;
    setCheck({}, std::nullopt);
}

void PasswordTicks::setCheck(const PasswordCheck &check, std::optional<PasswordStrength> strength)
{
    const std::array<QString, kClasses> names{tr("majuscules"), tr("minuscules"), tr("chiffres"), tr("caractères spéciaux")};
    const auto has = classesOf(check);
    const auto count = static_cast<int>(std::ranges::count(has, true));
    const QString length = tr("%n caractère(s) minimum", nullptr, static_cast<int>(m_rule.minimumLength));
    const QString classes = tr("%1 des 4 catégories suivantes : %2 sur %1").arg(m_rule.minimumClasses)
                                .arg(std::min(count, m_rule.minimumClasses));
    const auto keptIf = [](bool isKept) { return isKept ? Kept::Yes : Kept::No; };
    setTick(m_length, length, keptIf(check.isLongEnough));
    setTick(m_count, classes, keptIf(count >= m_rule.minimumClasses));
    QStringList missing;
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        setTick(m_classes[i], names[i], keptIf(has[i]));
        if (!has[i])
            missing << names[i];
    }
    const StrengthWords words = strength ? wordsOf(*strength) : StrengthWords{{}, ColorRole::Muted};
    m_strength->setText(words.text);
    m_strength->setColorRole(words.color);
    m_strength->setVisible(strength.has_value());

    QStringList lacks;
    if (!check.isLongEnough)
        lacks << length;
    if (count < m_rule.minimumClasses)
        lacks << classes % u" ("_s % tr("manquent : %1").arg(missing.join(u", "_s)) % u')';
    m_spoken = check.isAccepted ? tr("Le mot de passe respecte la règle.") : tr("Il faut encore : %1.").arg(lacks.join(u" ; "_s));
    if (strength)
        m_spoken += u' ' % words.text;
}

} // namespace truelle::ui
