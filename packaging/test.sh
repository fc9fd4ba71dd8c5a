#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the preset dev (sanitizers, warnings are errors) and runs every test.
#     packaging/test.sh [ctest options]
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

install_packages build run test
build dev
say "Testing"
cd "$root"
# The tests that need a display, a session bus or a keychain start their own; none is taken from here.
env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS \
    ctest --preset dev --no-tests=error -j "$(jobs)" "$@"
