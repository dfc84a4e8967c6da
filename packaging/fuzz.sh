#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/fuzz.sh [SECONDS]: builds the fuzzers of the search (tests/fuzz) and lets them make up input, together for
# so long (a minute, if not told). Prints the input that broke a promise, crashed or hung, and fails.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
export LC_ALL=C.UTF-8

seconds=${1:-60}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

show() {
    printf '\n%s\n' "The input:"
    head --bytes=4000 "$1" | cat --show-nonprinting
    printf '\nTo try it again: base64 -d >input && build/fuzz/tests/fuzz/%s input\n' "$2"
    base64 "$1"
}

# fuzz PROGRAM LENGTH SECONDS: with inputs of at most so many bytes. It begins with what the run before found of use.
fuzz() {
    local log=$work/log
    local options=(
        -seed=1 "-max_len=$2" "-max_total_time=$3" -len_control=0 -entropic=0 -dict=tests/fuzz/search.dict
        # Hangs last forever, and a busy machine can take its time: an input has a minute.
        -timeout=60 "-artifact_prefix=$work/found-" -verbosity=0 -print_final_stats=1
    )
    local input
    mkdir -p "$work/$1"
    if UBSAN_OPTIONS=print_stacktrace=1 "build/fuzz/tests/fuzz/$1" "${options[@]}" "$work/$1" tests/fuzz/corpus \
        >"$log" 2>&1; then
        say "$1 with up to $2 bytes: $(sed --quiet 's/^stat::number_of_executed_units: *//p' "$log") inputs, nothing found"
        return
    fi
    cat --show-nonprinting "$log"
    for input in "$work"/found-*; do
        [[ ! -e $input ]] || show "$input" "$1"
    done
    fail "$1 found something: see above."
}

install_packages build test
build fuzz
# Short inputs are many, and long ones take what is slow to its limits.
fuzz fuzz_fold 500 $((seconds / 6))
fuzz fuzz_fold 20000 $((seconds / 6))
fuzz fuzz_query 500 $((seconds / 3))
fuzz fuzz_query 20000 $((seconds / 3))
