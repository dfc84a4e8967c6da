// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "store/database.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariantList>

#include <memory>

/// What a run of the program left behind.
struct Answer
{
    int exitCode = -1; ///< -1: it crashed, or did not end
    QByteArray out;
    QByteArray err;

    /// The one JSON document on the standard output; empty if there is not exactly that.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString errorCode() const; ///< of {"error":{"code"}}
    [[nodiscard]] QStringList violationCodes() const;
};

/// A folder of its own with a small database in it, and the program to be run on that. Agents:
/// "root" (administrator), "ann" (group users) and "zoe" (in neither group); their passwords are
/// hashed so that checking them takes no time. One customer, ACME, and one customer user, jane.
class CliFixture
{
public:
    CliFixture();

    /// Runs the program; `input` is its standard input.
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs another program as that one is run.
    [[nodiscard]] Answer runProgram(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] static QString program(); ///< the console program's path
    /// The same, on the database, signed in, with --json.
    [[nodiscard]] Answer as(const QString &agent, const QStringList &arguments,
                            const QByteArray &input = {}) const;
    [[nodiscard]] Answer asRoot(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same as asRoot(), for people.
    [[nodiscard]] Answer asRootInWords(const QStringList &arguments) const;
    /// A process that is ready to be started with these arguments.
    [[nodiscard]] std::unique_ptr<QProcess> process(const QStringList &arguments) const;
    [[nodiscard]] QStringList signedIn(const QString &agent) const;

    void setVariable(const QString &name, const QString &value);

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString database() const { return path(QStringLiteral("test.db")); }
    /// Writes a file and returns its path.
    QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray content(const QString &path) const;

    /// The database, opened here.
    [[nodiscard]] std::unique_ptr<Store::Database> open() const;
    [[nodiscard]] Domain::Agent agent(const QString &login) const;
    /// Runs a statement as another program might: nobody asks what its values refer to.
    void sql(const QString &statement, const QVariantList &values = {}) const;
    /// The first column of the first row.
    [[nodiscard]] QVariant value(const QString &sql) const;
    /// Every column of a customer user.
    [[nodiscard]] QVariantMap person(const QString &login) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};
