#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# translations.sh LUPDATE SOURCE_DIR: fails if a catalogue lacks a string of the sources or has an unfinished one.
set -eu
lupdate=$1
source=$2
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cp "$source"/translations/truelle_fr.ts "$source"/translations/truelle_en.ts "$work"
set -- -silent -no-obsolete -locations none -I "$source" -source-language fr_FR
"$lupdate" "$@" -target-language fr_FR -pluralonly "$source/ui" "$source/app/desktop" -ts "$work/truelle_fr.ts"
"$lupdate" "$@" -target-language en_GB "$source/ui" "$source/app/desktop" -ts "$work/truelle_en.ts"
if grep -B 2 'type="unfinished"' "$work"/*.ts; then
    echo "Unfinished: run the target update_translations, then complete translations/*.ts" >&2
    exit 1
fi
