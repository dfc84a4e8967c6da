#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every linter, the quick ones first. clang-tidy and clazy read the build that packaging/test.sh tests.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

# files PATTERN…: the project's files of these names, each ended by a NUL; those of a build are none of them.
files() { git ls-files -z --cached --others --exclude-standard --deduplicate -- "$@"; }

# The C++ files of the programs.
sources() { files 'app/*.cpp' 'ui/*.cpp' 'models/*.cpp'; }

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

# Counts of warnings in other people's headers are no news.
check_with_clang_tidy() {
    sources | xargs -0 --no-run-if-empty --max-args=2 --max-procs=2 clang-tidy --quiet -p build/coverage 2>&1 |
        sed --regexp-extended '/^[0-9]+ warnings? .*generated\.$/d'
}

check_with_clazy() {
    sources | xargs -0 --no-run-if-empty --max-args=8 --max-procs=2 \
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
step "Build" build_coverage
step "clang-tidy" check_with_clang_tidy
step "clazy" check_with_clazy
