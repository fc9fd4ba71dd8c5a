// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace truelle {

// truelle [--caisse URL --ca FILE] [--profile DIR] [--language fr|en] [--demonstration DIR]
struct Options
{
    QString caisse; // address to offer on the first-start page, or empty
    QString caFile; // PEM file with that caisse's own authority, or empty
    QString profile; // folder of every file the program writes
    QString language; // "fr", "en", or empty: the settings', else the system's
    QString demonstration; // data folder of a demonstration caisse on this computer, or empty
};

// What to do instead of starting: a text for standard output (--help, --version) or a mistake for standard error.
struct OptionsAnswer
{
    QString text;
    int exitCode = 0; // 0, or 2 for wrong usage
};

[[nodiscard]] std::variant<Options, OptionsAnswer> parseOptions(const QStringList &arguments);

} // namespace truelle
