// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/backgroundthreads.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace Tables {

namespace {

/// Ends before the application does, as its own threads do.
struct Threads
{
    Threads() { qAddPostRoutine(&waitForAll); }
    static void waitForAll() { backgroundThreads().waitForDone(); }

    QThreadPool pool;
};

} // namespace

QThreadPool &backgroundThreads()
{
    static Threads threads;
    return threads.pool;
}

} // namespace Tables
