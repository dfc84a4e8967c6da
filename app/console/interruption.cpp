// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/interruption.h"

#include <csignal>

namespace Console {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void onInterruption(int /*number*/)
{
    interrupted = 1;
}

} // namespace

Interruption::Interruption()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        (void)std::signal(number, &onInterruption);
    }
}

Interruption::~Interruption()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        (void)std::signal(number, SIG_DFL);
    }
}

bool Interruption::happened()
{
    return interrupted != 0;
}

} // namespace Console
