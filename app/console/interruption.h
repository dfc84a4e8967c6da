// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Console {

/// As long as it lives, Ctrl+C and the like do not end the program, but what asks happened(): so
/// that nothing is left half done.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

    [[nodiscard]] static bool happened();
};

} // namespace Console
