// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/passwordrule.h"
#include "core/domain/passwordstrength.h"

#include <QtWidgets/QWidget>

#include <initializer_list>
#include <optional>
#include <vector>

class QHBoxLayout;

namespace truelle::ui {

class IconLabel;
class TextLabel;
class Theme;

// The rule of composition beside a new password (guide, « Règles de composition du mot de passe »): what of it is kept
// so far, and how long the password would stand.
class PasswordTicks final : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordTicks(const Theme &theme, QWidget *parent = nullptr);

    void setRule(const PasswordRule &rule);
    // No advice while nothing is typed.
    void setCheck(const PasswordCheck &check, std::optional<PasswordStrength> strength);
    // The same in one sentence, for assistive tools.
    [[nodiscard]] QString spoken() const { return m_spoken; }

private:
    enum class Kept { No, Yes };
    struct Tick
    {
        IconLabel *icon = nullptr;
        TextLabel *words = nullptr;
    };
    [[nodiscard]] static QHBoxLayout *rowOf(std::initializer_list<Tick> ticks, int indent);
    [[nodiscard]] Tick makeTick(const QString &objectName);
    static void setTick(const Tick &tick, const QString &words, Kept kept);

    const Theme &m_theme;
    PasswordRule m_rule;
    Tick m_length;
    Tick m_count;
    std::vector<Tick> m_classes; // upper, lower, digit, special
    TextLabel *m_strength;
    QString m_spoken;
};

} // namespace truelle::ui
