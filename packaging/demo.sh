#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Truelle, starts a demonstration caisse on this computer and the desktop program on it.
#     packaging/demo.sh            until the desktop program is closed
#     packaging/demo.sh --check    the same without a display, in a temporary folder: sign in, list, change, read back
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

sites=320
unopened=60
check=no
case "${1:-}" in
    '') ;;
    --check) check=yes ;;
    *) fail "usage: packaging/demo.sh [--check]" ;;
esac
if [ "$check" = no ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname)" != Darwin ]; then
    fail "There is no display here. Under a virtual one (Debian: xvfb, xauth): xvfb-run -a packaging/demo.sh
Without any, to see that it works: packaging/demo.sh --check"
fi

install_packages build run
if [ "$check" = yes ]; then
    build release truelle-caisse truelle-journey-check
else
    build release truelle-caisse truelle
fi

umask 077
run=$(mktemp -d "${TMPDIR:-/tmp}/truelle-demo.XXXXXX")
caisse_pid=
client_pid=
end() {
    if [ -n "$1" ]; then
        kill -TERM "$1" 2>/dev/null || true
        wait "$1" 2>/dev/null || true
    fi
}
cleanup() {
    end "$client_pid"
    end "$caisse_pid"
    rm -rf "$run"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

if [ "$check" = yes ]; then
    data=$run/data
else
    data=${XDG_DATA_HOME:-$HOME/.local/share}/truelle-demonstration
fi
program() {
    local found
    found=$(find "$root/build/release/bin" "$root/build/release/tests" -maxdepth 1 -type f -name "$1" 2>/dev/null | head -n 1)
    [ -n "$found" ] || fail "$1 was built, but is not where it is expected."
    echo "$found"
}
caisse=$(program truelle-caisse)
if [ "$check" = yes ]; then
    client=$(program truelle-journey-check)
else
    client=$(program truelle)
fi

# Made beside its place and moved there whole, so that an interrupted run leaves nothing half done.
if [ ! -e "$data/demonstration.json" ]; then
    say "Filling the demonstration caisse: $sites sites in $data"
    mkdir -p "$(dirname "$data")"
    if [ -e "$data" ]; then
        fail "$data is there, but is no demonstration. Move it away and start again."
    fi
    rm -rf "$data.new"
    "$caisse" seed --data "$data.new" --sites "$sites" --unopened "$unopened"
    mv "$data.new" "$data"
fi

# start_caisse PORT: sets address and authority, or fails with what the caisse said in $run/caisse.err.
start_caisse() {
    local tries=0
    : >"$run/caisse.out"
    "$caisse" serve --data "$data" --listen "127.0.0.1:$1" >"$run/caisse.out" 2>"$run/caisse.err" &
    caisse_pid=$!
    while ! grep -q '^Listening on ' "$run/caisse.out"; do
        tries=$((tries + 1))
        if ! kill -0 "$caisse_pid" 2>/dev/null || [ "$tries" -gt 300 ]; then
            end "$caisse_pid"
            caisse_pid=
            return 1
        fi
        sleep 0.1
    done
    address=$(sed -n 's/^Listening on \(https:[^ ]*\) (CA certificate: .*)$/\1/p' "$run/caisse.out")
    authority=$(sed -n 's/^Listening on https:[^ ]* (CA certificate: \(.*\))$/\1/p' "$run/caisse.out")
    [ -n "$address" ] && [ -f "$authority" ]
}

# The same port as last time if it is free: the profile knows the caisse by its address.
port=$(cat "$data/port" 2>/dev/null || echo 0)
if ! start_caisse "$port" && { [ "$port" = 0 ] || ! start_caisse 0; }; then
    cat "$run/caisse.err" >&2
    fail "The demonstration caisse did not start."
fi
echo "${address##*:}" >"$data/port"
say "The caisse answers at $address"

# From here on a failing program's own exit status is the script's. It runs behind `wait`, which a signal interrupts, so
# that the script never outlives its terminal and nothing outlives the script.
run_client() {
    "$client" --caisse "$address" --ca "$authority" --demonstration "$data" "$@" &
    client_pid=$!
    status=0
    wait "$client_pid" || status=$?
    client_pid=
}
if [ "$check" = yes ]; then
    export QT_QPA_PLATFORM=offscreen
    run_client --profile "$run/profile"
    [ "$status" -ne 0 ] || say "The demonstration works."
else
    say "Starting Truelle; the accounts are shown on its sign-in page, their password is Truelle-2026!"
    run_client --profile "$data/profile"
fi
[ "$status" -eq 0 ] || cat "$run/caisse.err" >&2
exit "$status"
