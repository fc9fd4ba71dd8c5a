// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/delegationdesk.h"

#include <QWidget>

namespace truelle {
struct Catalogue;
struct Vocabulary;
}

namespace truelle::ui {

class TextLabel;
class Theme;

// « Ce que perdent les collaborateurs du cabinet »: who below loses what, before something is narrowed or deleted.
// Hidden where nobody does.
class LossList final : public QWidget
{
    Q_OBJECT
public:
    explicit LossList(const Theme &theme, QWidget *parent = nullptr);
    void setLines(const QStringList &lines);

private:
    TextLabel *m_title;
    TextLabel *m_lines;
};

// One line for each: « Leroy Julie : 3 droits retirés, 1 réduit ». `all` are the delegations of the site.
[[nodiscard]] QStringList lossLines(const std::vector<LossBelow> &losses, const std::vector<ShownDelegation> &all,
                                    Date today);

} // namespace truelle::ui
