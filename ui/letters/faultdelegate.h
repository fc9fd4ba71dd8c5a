// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/tabulardelegate.h"

namespace truelle::ui {

class Theme;

// Lines of which one column says what is wrong: there in the colour of faults where `faultRole` is true.
class FaultDelegate final : public TabularDelegate
{
    Q_OBJECT
public:
    struct Fault
    {
        int column = 0;
        int role = 0;
    };
    FaultDelegate(const Theme &theme, Fault fault, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    Fault m_fault;
};

} // namespace truelle::ui
