// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArrayView>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Bench {

/// A PostgreSQL server of our own in a folder of its own, reached by a socket in there and by no
/// network. Stopped and removed with this object, and with this program should that crash.
class PostgresqlServer
{
    Q_DISABLE_COPY_MOVE(PostgresqlServer)

public:
    /// Fails if none is installed.
    [[nodiscard]] static Domain::Result<std::unique_ptr<PostgresqlServer>> start();
    ~PostgresqlServer();

    using Input = std::function<void(QByteArrayView)>;
    /// Runs a script in psql, which `give` writes bit by bit; what that printed.
    [[nodiscard]] Domain::Result<QByteArray>
    psql(const std::function<void(const Input &write)> &give);

private:
    explicit PostgresqlServer(QString programs);
    [[nodiscard]] Domain::Result<void> initialize();
    [[nodiscard]] Domain::Result<void> launch();
    [[nodiscard]] bool answers();
    void prepare(QProcess &process, const QString &program, const QStringList &arguments) const;
    [[nodiscard]] Domain::Result<QByteArray> run(const QString &program,
                                                 const QStringList &arguments);

    QString m_programs; ///< the folder they are in
    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace Bench
