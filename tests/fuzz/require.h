// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the program, which is how the fuzzer learns of it, if a promise does not hold.
inline void require(bool holds, const char *promise)
{
    if (!holds) {
        std::fprintf(stderr, "Does not hold: %s\n", promise);
        std::abort();
    }
}
