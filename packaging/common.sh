# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What demo.sh and test.sh share; sourced, never run. The caller has set -euo pipefail.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mkdir -p "$root/build"

say() { printf '%s\n' "== $*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# The packages of the given stages.
packages() {
    local stage
    for stage in "$@"; do
        sed -n "s/^$stage //p" "$root/packaging/packages-debian.txt"
    done
}

missing_packages() {
    local name
    for name in "$@"; do
        if [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" != installed ]; then
            echo "$name"
        fi
    done
}

# Runs a command as root, without ever asking for a password; fails where that cannot be.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    elif [ -t 0 ] && command -v sudo >/dev/null; then
        sudo "$@"
    else
        return 1
    fi
}

# What apt says goes to a file: errors, and a question for a password, are still seen.
apt_install() {
    {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 update \
            && as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 \
                install --no-install-recommends "$@" </dev/null
    } >"$root/build/install.log"
}

# Makes the packages of the given stages present, or says what to install and goes on: they may be there in another way.
install_packages() {
    local wanted missing
    mapfile -t wanted < <(packages "$@")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This is no Debian or Ubuntu. Truelle needs the following (Debian's names); going on with what is here:"
        explain_elsewhere "$@"
        return
    fi
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    if [ ${#missing[@]} -eq 0 ]; then
        return
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    if apt_install "${missing[@]}"; then
        return
    fi
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    say "Some packages could not be installed. As root, run:"
    echo "    apt-get install ${missing[*]}"
    say "Going on with what is here."
}

explain_elsewhere() {
    packages "$@" | sed 's/^/    /'
    cat <<'TEXT'
    In short: CMake 3.24, Ninja, a C++20 compiler, Qt 6.4 (Base, Svg, Linguist tools, Test), QtKeychain for Qt 6,
    SQLite, SQLiteCpp, libsodium, simdjson, Boost (headers), OpenSSL, libcurl, libharu, zlib, yaml-cpp, valijson.
    Fedora:   dnf install cmake ninja-build gcc-c++ qt6-qtbase-devel qt6-qtsvg-devel qt6-qttools-devel qtkeychain-qt6-devel \
                  sqlite-devel libsodium-devel simdjson-devel boost-devel openssl-devel libcurl-devel libharu-devel \
                  zlib-devel yaml-cpp-devel
    Homebrew: brew install cmake ninja qt qtkeychain sqlitecpp libsodium simdjson boost openssl curl libharu yaml-cpp valijson
TEXT
}

# As many compilers at once as there are processors, and memory for each of them.
jobs() {
    local processors memory
    processors=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || echo "$processors")
    memory=${memory:-$processors}
    [ "$memory" -ge 1 ] || memory=1
    [ "$processors" -le "$memory" ] && echo "$processors" || echo "$memory"
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    command -v cmake >/dev/null || fail "CMake is missing: Truelle cannot be built. See the list above."
    say "Building ($preset)"
    (cd "$root" && cmake --preset "$preset" -Wno-dev >"$root/build/$preset-configure.log" 2>&1) || {
        tail -n 30 "$root/build/$preset-configure.log" >&2
        fail "The build cannot be configured: something that Truelle needs is missing (see above)."
    }
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    (cd "$root" && cmake --build --preset "$preset" -j "$(jobs)" "${targets[@]}") || fail "The build failed."
}
