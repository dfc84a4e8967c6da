#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes pictures of every screen on a virtual display: light and dark, at 100 % and 175 %, in English and German, below
# build/pictures. With --readme also those the README shows, into resources/pictures.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages build display
build release --target rollbook_pictures
program=build/release/tests/pictures/rollbook_pictures

# take FOLDER SCALE LANGUAGE [OPTION]: one set of pictures.
take() {
    say "Pictures in $1"
    LANGUAGE=$3 LANG=$3.UTF-8 LC_ALL=$3.UTF-8 QT_SCALE_FACTOR=$2 \
        xvfb-run --auto-servernum --server-args="-screen 0 2800x1800x24" "$program" "$1" "${@:4}"
}

take build/pictures/light-en 1 en_US
take build/pictures/dark-de 1 de_DE --dark
take build/pictures/light-de-175 1.75 de_DE
take build/pictures/dark-en-175 1.75 en_US --dark

if [[ ${1:-} == --readme ]]; then
    mkdir -p resources/pictures
    cp build/pictures/light-en/{search,edit,add,permissions,history,merge}.png resources/pictures/
    cp build/pictures/light-en/customerUserGroups.png resources/pictures/relations.png
    cp build/pictures/dark-de/list.png resources/pictures/list-dark-german.png
    say "The README's pictures are in resources/pictures"
fi
