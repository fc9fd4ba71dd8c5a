// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QString>

namespace truelle::ui {

// What a person is told of a failure, in three sentences. None of them holds a code, an address or anything
// the other side sent: that is what Error::detail is for, behind an expander.
struct ErrorWords
{
    QString whatHappened;
    QString yourData; // what it means for what was entered or is kept; may be empty where nothing is at stake
    QString whatToDo;

    // The last two as one text, for a message under a title.
    [[nodiscard]] QString advice() const;
};

[[nodiscard]] ErrorWords errorWords(const Error &error);

// The sentence under a field, from its code in the contract ("before-effect-date" …). A code this version
// does not know gets a general sentence.
[[nodiscard]] QString fieldErrorText(const FieldError &error);

// « 30 secondes », « 5 minutes », « 2 heures »: how long to wait, rounded up.
[[nodiscard]] QString waitText(std::chrono::seconds wait);

} // namespace truelle::ui
