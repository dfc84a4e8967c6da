#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Debian package, checks it with lintian, installs it with apt into a bare Debian 12 in a temporary folder,
# uses it there, and removes it again. The folder gets its packages from where this machine's apt gets them.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

bare=""
making="" # the process that fills it
log=$(mktemp)
proxy=() # as assignments to environment variables, for debootstrap and for apt

clean_up() {
    trap '' INT # else a root's files would stay
    if [[ -n $making ]]; then
        say "Waiting for the bare Debian, to remove it"
        wait "$making" || true
    fi
    rm -f "$log"
    [[ -n $bare ]] || return 0
    mountpoint --quiet "$bare/proc" && as_root umount "$bare/proc"
    as_root rm -rf --one-file-system "$bare"
}
trap clean_up EXIT

# The lines of sources.list by which this machine's apt reaches Debian 12.
debian_sources() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
        grep -E ' bookworm(-[a-z]+)? main$' | sort --unique
}

build_package() {
    build_release
    rm -f build/release/*.deb
    (cd build/release && cpack -G DEB)
}

# in_bare [NAME=VALUE…] COMMAND…: runs it there, in an environment of its own.
in_bare() {
    as_root chroot "$bare" env --ignore-environment PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/srv LC_ALL=C.UTF-8 "$@"
}

apt_in_bare() { in_bare DEBIAN_FRONTEND=noninteractive "${proxy[@]}" apt-get -q --yes -o Dpkg::Use-Pty=0 "$@"; }

# Makes it beside the build, which leaves processors idle now and then; bare_system_is_made waits for it.
make_bare_system() {
    local sources mirror url
    sources=$(debian_sources)
    if [[ -z $sources ]]; then
        as_root apt-get update -q
        sources=$(debian_sources)
    fi
    mirror=$(awk '$3 == "bookworm" { print $2; exit }' <<<"$sources")
    [[ -n $mirror ]] || fail "This machine's apt has no source of Debian 12 (bookworm)."
    bare=$(mktemp -d)
    url=$(apt-config dump --format '%v%n' Acquire::http::Proxy)
    url=${url:-${http_proxy:-}}
    [[ -z $url ]] || proxy=("http_proxy=$url" "https_proxy=${https_proxy:-$url}")
    as_root chmod 755 "$bare"
    fill_bare_system "$mirror" "$sources" >"$log" 2>&1 &
    making=$!
}

# fill_bare_system MIRROR SOURCES
fill_bare_system() {
    as_root env "${proxy[@]}" debootstrap --variant=minbase bookworm "$bare" "$1" |
        grep -vE '^I: (Retrieving|Validating)'
    copy_network_settings "$2"
    as_root mount -t proc proc "$bare/proc"
    apt_in_bare update
}

bare_system_is_made() {
    local made=true
    wait "$making" || made=false
    making=""
    cat "$log"
    [[ $made == true ]] || fail "No bare Debian 12 could be made."
}

# copy_network_settings SOURCES: what apt needs to fetch in the bare system as it does here.
copy_network_settings() {
    local file
    as_root tee "$bare/etc/apt/sources.list" <<<"$1" >/dev/null
    apt-config dump Acquire | grep -v '::IndexTargets' | as_root tee "$bare/etc/apt/apt.conf.d/90host" >/dev/null
    for file in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt; do
        if [[ -e $file ]]; then
            as_root mkdir -p "$bare${file%/*}"
            as_root cp --dereference "$file" "$bare$file"
        fi
    done
    if [[ -n $(ls -A /etc/apt/auth.conf.d 2>/dev/null) ]]; then
        as_root cp --dereference /etc/apt/auth.conf.d/* "$bare/etc/apt/auth.conf.d/"
    fi
}

install_package() {
    as_root cp build/release/rollbook_*.deb "$bare/srv/rollbook.deb"
    apt_in_bare install --no-install-recommends /srv/rollbook.deb
}

cli() { in_bare rollbook-cli --database /srv/people.db --as admin --password-file /srv/password "$@"; }

# expect TEXT COMMAND…: the command succeeds and its output has the text.
expect() {
    local text=$1
    local output
    shift
    output=$("$@") || fail "Failed: $*"
    [[ $output == *"$text"* ]] || fail "Expected '$text' from: $* - but it said: $output"
    say "$* - ok"
}

add_a_person() {
    as_root tee "$bare/srv/password" <<<'a long enough password' >/dev/null
    expect "" in_bare rollbook-cli init /srv/people.db --admin admin --first-name Ada --last-name Admin \
        --admin-password-file /srv/password
    expect "" cli customer-add customer_id=acme "name=Acme Ltd"
    expect jane cli add login=jane first_name=Jane last_name=Müller email=jane@acme.example.net customer_id=acme
    expect jane cli --json search Müller
    expect '"total":0' compact cli --json search nobody
}

# compact COMMAND…: its output without blanks and line ends.
compact() { "$@" | tr -d '[:space:]'; }

use_package() {
    local file
    expect "$version" in_bare rollbook-cli --version
    expect "$version" in_bare rollbook --version
    add_a_person
    expect "" in_bare QT_QPA_PLATFORM=offscreen rollbook --demo --picture /srv/window.png
    [[ -s $bare/srv/window.png ]] || fail "rollbook --picture left no picture of its window."
    for file in man/man1/rollbook.1.gz man/man1/rollbook-cli.1.gz applications/org.rollbook.Rollbook.desktop \
        metainfo/org.rollbook.Rollbook.metainfo.xml icons/hicolor/scalable/apps/org.rollbook.Rollbook.svg; do
        [[ -s $bare/usr/share/$file ]] || fail "The package does not install /usr/share/$file."
    done
}

remove_package() {
    local left
    apt_in_bare purge rollbook
    left=$(find "$bare/usr" "$bare/etc" -iname '*rollbook*')
    [[ -z $left ]] || fail "Removing the package leaves behind: $left"
}

install_packages build test
make_bare_system
step "Build the package" build_package
version=$(dpkg-deb --field build/release/rollbook_*.deb Version)
step "lintian" lintian --fail-on error,warning build/release/rollbook_*.deb
step "Make a bare Debian 12" bare_system_is_made
step "Install the package there" install_package
step "Use it there" use_package
step "Remove it again" remove_package
print_times "packaging/test_package.sh took:"
