// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace App {

/// Turns SIGINT and SIGTERM into a Qt signal, so that the program ends as if its window had been
/// closed. One at a time.
class UnixSignals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnixSignals)

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

signals:
    void terminated();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace App
