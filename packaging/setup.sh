# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts share; to be sourced. Leaves the shell in the project's top folder, which it calls $root.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit

say() { printf '%s\n' "== $*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Runs a command with the rights of root.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "This needs root, and there is no sudo. Run as root: $*"
    fi
}

# packages_of GROUP…: the names in these groups of packages.txt.
packages_of() {
    local group=""
    local line
    while read -r line; do
        case "$line" in
            "" | "#"*) ;;
            "["*"]") group=${line:1:-1} ;;
            *) [[ " $* " != *" $group "* ]] || printf '%s\n' "$line" ;;
        esac
    done <"$root/packaging/packages.txt"
}

is_installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# install_packages GROUP…: installs what is missing of these groups; leaves apt alone when nothing is.
install_packages() {
    local missing=()
    local package
    for package in $(packages_of "$@"); do
        is_installed "$package" || missing+=("$package")
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        say "Every Debian package needed is installed (groups: $*)."
        return
    fi
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q --yes --no-install-recommends "${missing[@]}"
}

# build PRESET [--target T…] [-- CMAKE-OPTION…]: configures and builds in build/PRESET.
build() {
    local preset=$1
    local targets=()
    shift
    while [[ $# -gt 0 && $1 != -- ]]; do
        targets+=("$1")
        shift
    done
    if command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=ccache
        export CCACHE_SLOPPINESS=pch_defines,time_macros # as its manual asks for precompiled headers
    fi
    cmake --preset "$preset" "${@:2}"
    cmake --build --preset "$preset" "${targets[@]}"
}

# The programs alone, as they are run and packaged.
build_release() { build release --target rollbook rollbook_cli; }

# The build that tests and linters share.
build_coverage() { build coverage -- -D ROLLBOOK_WARNINGS_AS_ERRORS=ON; }

step_times=()

# step NAME COMMAND…: runs the command and notes how long it took.
step() {
    local name=$1
    local begin=$SECONDS
    shift
    printf '\n'
    say "$name"
    "$@"
    step_times+=("$(printf '%5d s  %s' "$((SECONDS - begin))" "$name")")
    say "$name: done in $((SECONDS - begin)) s"
}

# print_times TITLE: what the steps took, and all of it together.
print_times() {
    printf '\n%s\n' "$1"
    [[ ${#step_times[@]} -eq 0 ]] || printf '%s\n' "${step_times[@]}"
    printf '%5d s  in all\n' "$SECONDS"
}
