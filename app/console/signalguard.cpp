// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/signalguard.h"

namespace Console {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void onInterruption(int /*number*/)
{
    interrupted = 1;
}

} // namespace

SignalGuard::SignalGuard()
{
    struct sigaction noted = {};
    noted.sa_handler = &onInterruption;
    for (std::size_t index = 0; index < signalNumbers.size(); ++index) {
        struct sigaction &before = m_before.at(index);
        (void)::sigaction(signalNumbers.at(index), nullptr, &before);
        if (before.sa_handler != SIG_IGN) {
            (void)::sigaction(signalNumbers.at(index), &noted, nullptr);
        }
    }
}

SignalGuard::~SignalGuard()
{
    for (std::size_t index = 0; index < signalNumbers.size(); ++index) {
        (void)::sigaction(signalNumbers.at(index), &m_before.at(index), nullptr);
    }
}

bool SignalGuard::happened()
{
    return interrupted != 0;
}

} // namespace Console
