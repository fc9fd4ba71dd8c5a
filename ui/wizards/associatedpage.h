// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/openingwire.h"
#include "ui/wizards/wizardpage.h"

namespace truelle::ui {

class IconLabel;
class TextLabel;

// That it is done, for somebody who is signed in and stays so.
class AssociatedPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit AssociatedPage(const Theme &theme, QWidget *parent = nullptr);

    void setSite(const AssociatedSite &site);

    [[nodiscard]] QString heading() const override;
    void takeFocus() override { }

private:
    TextLabel *m_done;
    TextLabel *m_member;
    TextLabel *m_siteFacts;
};

} // namespace truelle::ui
