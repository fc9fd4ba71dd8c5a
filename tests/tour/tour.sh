#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tour.sh PROGRAM DIR [NAME]: every screen (or those whose name begins with NAME), light and dark, in both languages, at
# both scales.
set -eu
program=$1
out=$2
only=${3:-}
for scale in 1 2; do
    for language in fr en; do
        QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} QT_SCALE_FACTOR=$scale \
            "$program" --out "$out" --language "$language" --only "$only"
    done
done
