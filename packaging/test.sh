#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing (Debian 12), builds Rollbook, and runs every test: with the address and undefined-behaviour
# sanitizers, measuring line coverage, of the search with made-up input, and of the Debian package in a bare system.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
export LC_ALL=C.UTF-8

report=build/coverage/coverage.json

run_tests() {
    find build/coverage -name '*.gcda' -delete
    ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1 \
        ctest --preset coverage --parallel 2
}

# holds NAME FOLDERS PERCENT: shows the line coverage of the folders (a regular expression) and compares it.
holds() {
    printf '\n%s (at least %d %%)\n' "$1" "$3"
    gcovr --root . --add-tracefile "$report" --filter "$2" --fail-under-line "$3" --print-summary --output "$report.txt"
}

check_coverage() {
    local enough=true
    # What several threads count roughly can come out as less than nothing: such lines are left out.
    gcovr --root . -j 2 --filter '(models|ui|app)/' --exclude '.*_autogen/' --gcov-ignore-parse-errors \
        --json "$report" build/coverage
    gcovr --root . --add-tracefile "$report"
    holds "models/domain" 'models/domain/' 95 || enough=false
    holds "models/store" 'models/store/' 95 || enough=false
    holds "models, ui and app" '(models|ui|app)/' 85 || enough=false
    [[ $enough == true ]] || fail "Line coverage is too low."
}

trap 'print_times "packaging/test.sh took:"' EXIT
step "Install what is missing" install_packages build display test
step "Build" build_coverage
step "Tests" run_tests
step "Line coverage" check_coverage
step "Fuzz" packaging/fuzz.sh
step "Package" packaging/test_package.sh
