// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <csignal>

namespace Console {

/// As long as it lives, Ctrl+C and the like do not end the program, but what asks happened(): so
/// that nothing is left half done. Signals that the program was started to ignore stay ignored.
class SignalGuard
{
public:
    SignalGuard();
    ~SignalGuard();
    Q_DISABLE_COPY_MOVE(SignalGuard)

    [[nodiscard]] static bool happened();

private:
    static constexpr std::array signalNumbers{SIGINT, SIGTERM, SIGHUP};

    std::array<struct sigaction, signalNumbers.size()> m_before{};
};

} // namespace Console
