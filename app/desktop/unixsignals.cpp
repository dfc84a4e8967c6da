// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/unixsignals.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace App {

namespace {

/// Reading and writing end of a pipe; a signal handler may do little more than write to one.
std::array<int, 2> &pipeEnds()
{
    static std::array<int, 2> ends{-1, -1};
    return ends;
}

extern "C" void onSignal(int /*number*/)
{
    const char anything = 0;
    [[maybe_unused]] const auto written = write(pipeEnds()[1], &anything, 1);
}

} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    if (pipe2(pipeEnds().data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // then the signals end the program in their own way
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds()[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        emit terminated();
    });
    struct sigaction action = {};
    action.sa_handler =
        onSignal; // NOLINT(cppcoreguidelines-pro-type-union-access): the system's own layout
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

UnixSignals::~UnixSignals()
{
    (void)std::signal(SIGINT, SIG_DFL);
    (void)std::signal(SIGTERM, SIG_DFL);
}

} // namespace App
