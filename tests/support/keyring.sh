#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test program against a Secret Service of its own, in a private D-Bus session and a throw-away home.
#   keyring.sh open   PROGRAM [ARGUMENT…]   the keyring is there and unlocked
#   keyring.sh locked PROGRAM [ARGUMENT…]   first with KEYRING_STEP=prepare and the keyring unlocked, then locked
#   keyring.sh absent PROGRAM [ARGUMENT…]   a session bus without any keyring service
# Exits with the program's status, or 77 (CTest: skipped) with a message where gnome-keyring or D-Bus is not installed.
set -eu
mode=$1
shift
for needed in dbus-run-session gnome-keyring-daemon; do
    if ! command -v "$needed" >/dev/null; then
        echo "skipped: $needed is not installed" >&2
        exit 77
    fi
done

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" \
    XDG_CONFIG_HOME="$home/config" KEYRING_MODE="$mode"
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME"
# Without a display a locked keyring refuses at once, where it would otherwise ask the person and wait.
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP

in_session() {
    daemon=$1
    shift
    dbus-run-session -- sh -c "$daemon"' >/dev/null 2>&1; "$@"' sh "$@"
}

unlocked='printf %s test-password | gnome-keyring-daemon --unlock --components=secrets'
case $mode in
open)
    in_session "$unlocked" "$@"
    ;;
locked)
    KEYRING_STEP=prepare in_session "$unlocked" "$@"
    in_session 'gnome-keyring-daemon --start --components=secrets' "$@"
    ;;
absent)
    cat >"$home/bus.conf" <<'END'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
    ;;
*)
    echo "keyring.sh: no such mode: $mode" >&2
    exit 2
    ;;
esac
