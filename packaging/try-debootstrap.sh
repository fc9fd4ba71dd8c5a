#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs demo.sh --check and test.sh in a fresh Debian root that has nothing but the base system. Needs root.
#     packaging/try-debootstrap.sh [--keep] [--ccache DIR] [--root DIR] [-- COMMAND…]
# --keep leaves the root where it is, --root says where to make it, --ccache lends it a compiler cache. The mirror, the
# proxy and the keys are those that apt uses on this machine. The sources are copied: nothing here is written to.
set -euo pipefail
suite=bookworm
source=$(cd "$(dirname "$0")/.." && pwd)
keep=no
cache=
target=
inside='packaging/demo.sh --check && packaging/test.sh'
while [ $# -gt 0 ]; do
    case "$1" in
        --keep) keep=yes ;;
        --ccache) cache=$(realpath "$2"); shift ;;
        --root) target=$2; shift ;;
        --) shift; inside="$*"; break ;;
        *) echo "usage: $0 [--keep] [--ccache DIR] [--root DIR] [-- COMMAND…]" >&2; exit 2 ;;
    esac
    shift
done
[ "$(id -u)" -eq 0 ] || { echo "Needs root." >&2; exit 2; }

# All mounts live in a mount namespace of our own and go with it, however this ends; so do all processes.
if [ "${TRUELLE_IN_NAMESPACE:-}" != yes ]; then
    command -v debootstrap >/dev/null || DEBIAN_FRONTEND=noninteractive apt-get -y install debootstrap
    fresh=no
    [ -n "$target" ] || { target=$(mktemp -d /var/tmp/truelle-root.XXXXXX); fresh=yes; }
    mkdir -p "$target"
    [ -z "$(ls -A "$target")" ] || { echo "$target is not empty." >&2; exit 2; }
    status=0
    TRUELLE_IN_NAMESPACE=yes unshare --mount --propagation private --pid --fork --kill-child \
        "$0" --root "$target" ${cache:+--ccache "$cache"} -- "$inside" || status=$?
    if [ "$keep" = yes ]; then
        echo "Kept: $target"
    else
        rm -rf --one-file-system "${target:?}"/* && { [ "$fresh" = no ] || rmdir "$target"; }
    fi
    [ "$status" -ne 0 ] || echo "Passed on a bare $suite: $inside"
    exit "$status"
fi

# What apt knows of this suite here: site, codename, components.
index() {
    apt-get indextargets --format '$(SITE) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' \
        | grep -E " $suite(-updates|-security)? " | sort -u
}
mirror=$(index | awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }')
[ -n "$mirror" ] || { echo "apt has no source of $suite here." >&2; exit 2; }
proxy=$(apt-config dump --format '%v%n' Acquire::http::Proxy | head -n 1)
[ -z "$proxy" ] || export http_proxy=$proxy

debootstrap --variant=minbase --include=debian-archive-keyring,ca-certificates "$suite" "$target" "$mirror"

index | awk '{ print "deb " $1 " " $2 " " $3 }' >"$target/etc/apt/sources.list"
for part in apt.conf apt.conf.d auth.conf auth.conf.d preferences.d; do
    [ ! -e "/etc/apt/$part" ] || cp -a "/etc/apt/$part" "$target/etc/apt/"
done
for part in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt; do
    [ ! -e "$part" ] || cp -L "$part" "$target$part"
done

mount -t proc proc "$target/proc"
mount --rbind /dev "$target/dev"
mount -t tmpfs -o mode=1777 tmpfs "$target/tmp"
mount -t tmpfs -o mode=755 tmpfs "$target/run"
if [ -n "$cache" ]; then
    mkdir -p "$target/root/.cache/ccache"
    mount --bind "$cache" "$target/root/.cache/ccache"
fi

mkdir "$target/root/truelle"
(cd "$source" && { git ls-files -z --cached --others --exclude-standard 2>/dev/null \
    || find . -path ./build -prune -o -path ./.git -prune -o -type f -print0; } \
    | tar --null --files-from=- --create --file=-) | tar -C "$target/root/truelle" --extract --file=-

exec chroot "$target" /usr/bin/env -i HOME=/root USER=root LANG=C.UTF-8 TERM=dumb CI=true \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin ${http_proxy:+http_proxy="$http_proxy"} \
    /bin/bash -c "cd /root/truelle && $inside" </dev/null
