#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every linter, the quick ones first. clang-tidy and clazy read the build that packaging/test.sh tests.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

# files PATTERN…: the project's files of these names, each ended by a NUL; those of a build are none of them.
files() { git ls-files -z --cached --others --exclude-standard --deduplicate -- "$@"; }

check_format() { files '*.h' '*.cpp' | xargs -0 --no-run-if-empty clang-format --dry-run -Werror; }

# German stands in the translations, and in the lines that say so.
check_spelling() {
    files ':!LICENSE' ':!translations' ':!*.svg' ':!*.png' |
        xargs -0 --no-run-if-empty codespell --ignore-words=packaging/codespell-ignore.txt \
            --ignore-regex='(xml:lang="de"|\[de\]).*'
}

check_xml() { files '*.ui' '*.qrc' '*.ts' '*.svg' '*.xml' | xargs -0 --no-run-if-empty xmllint --noout --nonet; }

check_scripts() { files '*.sh' .ci/run | xargs -0 --no-run-if-empty shellcheck --external-sources --source-path=SCRIPTDIR; }

check_licences() {
    local without
    without=$(files '*.h' '*.cpp' '*.sh' '*.py' '*CMakeLists.txt' '*.cmake' .ci/run |
        xargs -0 --no-run-if-empty grep --files-without-match 'SPDX-License-Identifier: GPL-3.0-or-later' || true)
    [[ -z $without ]] || fail "No line 'SPDX-License-Identifier: GPL-3.0-or-later' in:"$'\n'"$without"
}

# What a using declaration brings in is used in that file: clang-tidy sees that only of a file compiled alone.
check_using_declarations() {
    local file name
    local unused=()
    while IFS= read -r -d '' file; do
        while read -r name; do
            [[ $(grep --count --word-regexp "$name" "$file") -gt 1 ]] || unused+=("$file: $name")
        done < <(sed --quiet --regexp-extended 's/^using [A-Za-z:]+::([A-Za-z]+);$/\1/p' "$file")
    done < <(files '*.cpp')
    [[ ${#unused[@]} -eq 0 ]] || fail "Using declarations that nothing uses:"$'\n'"$(printf '%s\n' "${unused[@]}")"
}

# The files of the programs as the build compiles them, several together: a linter spends most of its time on what
# they include.
compilations() { find build/coverage/{models,ui,app} -name 'unity_*_cxx.cxx' -print0; }

# Counts of warnings in other people's headers are no news.
check_with_clang_tidy() {
    compilations | xargs -0 --no-run-if-empty --max-args=1 --max-procs=2 clang-tidy --quiet -p build/coverage \
        --config-file=.clang-tidy --checks=-bugprone-suspicious-include \
        --header-filter="^$root/(app|ui|models)/.*\.(h|cpp)\$" 2>&1 |
        sed --regexp-extended '/^[0-9]+ warnings? .*generated\.$/d'
}

check_with_clazy() {
    compilations | xargs -0 --no-run-if-empty --max-args=1 --max-procs=2 \
        clazy-standalone -p build/coverage --checks=level1,old-style-connect --extra-arg=-Werror \
        --header-filter="^$root/(app|ui|models)/.*"
}

trap 'print_times "packaging/lint.sh took:"' EXIT
step "Install what is missing" install_packages build test lint
step "Layout (clang-format)" check_format
step "Spelling (codespell)" check_spelling
step "XML (xmllint)" check_xml
step "Scripts (shellcheck)" check_scripts
step "Licence lines" check_licences
step "Using declarations" check_using_declarations
step "Build" build_coverage
step "clang-tidy" check_with_clang_tidy
step "clazy" check_with_clazy
