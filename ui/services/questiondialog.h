// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/dialogservice.h"

#include <QtWidgets/QDialog>

namespace truelle::ui {

// The window of a Question. Unlike a message box it never reads its words as HTML.
class QuestionDialog final : public QDialog
{
    Q_OBJECT

public:
    QuestionDialog(const Theme &theme, const Question &question, QWidget *parent);
};

} // namespace truelle::ui
