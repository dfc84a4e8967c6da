// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/backgroundthreads.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace Gui {

/// Runs `work` in one of the background threads and hands what it returns to `done` in the thread
/// of `context`. If `context` is destroyed meanwhile, `done` is never called; `work` must therefore
/// own all that it uses.
template<typename Work, typename Done>
void runInBackground(QObject *context, Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done)] {
                         watcher->deleteLater();
                         done(watcher->result());
                     });
    watcher->setFuture(QtConcurrent::run(&Tables::backgroundThreads(), std::move(work)));
}

} // namespace Gui
