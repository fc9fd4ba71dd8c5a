// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/delegationdesk.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace truelle::ui {

class TextLabel;
class Theme;

// « Cabinet Comptable délégable : NAME » with what it was delegated, or the guide's sentence where it is nothing.
class FirmBlock final : public QWidget
{
    Q_OBJECT
public:
    enum class Viewer { Company, Firm };
    struct Content
    {
        QString firmName; // empty: the member has no firm
        std::optional<ShownDelegation> delegation;
        Date today{};
        Viewer viewer = Viewer::Company;
        bool canDelegate = false;
    };
    explicit FirmBlock(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const Content &content);

Q_SIGNALS:
    void viewRequested();
    void removeRequested();
    void delegateRequested();

private:
    const Theme &m_theme;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_view;
    QPushButton *m_remove;
    QPushButton *m_delegate;
};

} // namespace truelle::ui
