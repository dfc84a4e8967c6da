#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing (Debian 12), builds Rollbook and starts it on a database of made-up people, signed in.
# Without a display it runs on a virtual one and leaves a picture of its window. Arguments go to the program.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

picture=build/rollbook.png

has_display() { [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; }

if has_display; then
    install_packages build
else
    install_packages build display
fi

say "Building Rollbook in build/release"
build_release
program=$(find build/release/app -type f -executable -name rollbook -print -quit)

if has_display; then
    say "Starting Rollbook on its demo database"
    exec "$program" --demo "$@"
fi

say "There is no display: starting Rollbook on a virtual one to take a picture of its window"
rm -f "$picture"
xvfb-run --auto-servernum --server-args="-screen 0 1366x768x24" "$program" --demo --picture "$picture" "$@"
[[ -s $picture ]] || fail "Rollbook ended without saving a picture of its window."
say "The picture of the window is in $root/$picture"
