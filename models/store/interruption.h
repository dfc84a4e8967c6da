// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QtGlobal>

#include <functional>

namespace Store {

/// As long as it lives, whatever runs on the connection ends with an error soon after `stop` says
/// so. It is asked some hundred times a second, in the connection's thread.
class Interruption
{
public:
    using Stop = std::function<bool()>;

    /// An empty `stop` never says so.
    Interruption(const QSqlDatabase &connection, Stop stop);
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

    [[nodiscard]] bool happened() const { return m_happened; }

private:
    static int ask(void *self);

    QSqlDatabase m_connection;
    Stop m_stop;
    bool m_happened = false;
};

} // namespace Store
