#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program on a virtual display with a session bus and assistive technology switched on, as a screen reader finds
# it. Uses the session bus it is started in, or a private one.
#   display.sh PROGRAM [ARGUMENT…]
# Exits with the program's status, or 77 (CTest: skipped) with a message where something it needs is not installed.
set -eu
for needed in Xvfb dbus-run-session dbus-update-activation-environment; do
    if ! command -v "$needed" >/dev/null; then
        echo "skipped: $needed is not installed" >&2
        exit 77
    fi
done
if ! /usr/bin/python3 -c 'import pyatspi' 2>/dev/null; then
    echo "skipped: python3-pyatspi is not installed" >&2
    exit 77
fi
if [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ]; then
    XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR
    status=0
    dbus-run-session -- "$0" "$@" || status=$?
    rm -rf "$XDG_RUNTIME_DIR"
    exit "$status"
fi

work=$(mktemp -d)
server=
cleanup() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>"$work/display" >/dev/null 2>&1 &
server=$!
tries=0
while [ ! -s "$work/display" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ] || ! kill -0 "$server" 2>/dev/null; then
        echo "Xvfb did not start" >&2
        exit 1
    fi
    sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY
dbus-update-activation-environment DISPLAY >/dev/null 2>&1 || true
"$@"
