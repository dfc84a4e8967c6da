// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresqlserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <grp.h>
#include <optional>
#include <pwd.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace Bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Domain::Error;
using Domain::Result;

namespace {

constexpr auto startingTime = 60s;
const QString user = u"bench"_s; ///< of the database

/// The folder with initdb and postgres, of the newest version; empty if there is none.
QString programsFolder()
{
    const QDir versions(u"/usr/lib/postgresql"_s); // where Debian has them, out of the PATH
    QStringList folders;
    for (int version = 99; version >= 9; --version) {
        folders.append(versions.filePath(QString::number(version) + u"/bin"_s));
    }
    QString initdb = QStandardPaths::findExecutable(u"initdb"_s, folders);
    if (initdb.isEmpty()) {
        initdb = QStandardPaths::findExecutable(u"initdb"_s);
    }
    return initdb.isEmpty() ? QString() : QFileInfo(initdb).canonicalPath();
}

struct Account
{
    uid_t user;
    gid_t group;
};

/// Whose the server is: it refuses to run as root.
std::optional<Account> otherAccount()
{
    if (geteuid() != 0) {
        return std::nullopt;
    }
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *entry = getpwnam(name)) {
            return Account{entry->pw_uid, entry->pw_gid};
        }
    }
    return std::nullopt;
}

/// In the child, before its program is there. Nothing that allocates.
void becomeChild(const std::optional<Account> &account)
{
    if (account
        && (setgroups(0, nullptr) != 0 || setgid(account->group) != 0
            || setuid(account->user) != 0)) {
        _exit(EXIT_FAILURE);
    }
#ifdef Q_OS_LINUX
    prctl(PR_SET_PDEATHSIG, SIGQUIT); // which is PostgreSQL's order to stop at once
#endif
}

Error failure(const QString &what, const QByteArray &output)
{
    return {.detail = what + u": "_s + QString::fromLocal8Bit(output).trimmed()};
}

} // namespace

PostgresqlServer::PostgresqlServer(QString programs)
    : m_programs(std::move(programs))
{
}

PostgresqlServer::~PostgresqlServer()
{
    if (m_server.state() == QProcess::NotRunning) {
        return;
    }
    ::kill(pid_t(m_server.processId()), SIGQUIT);
    if (!m_server.waitForFinished()) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

Result<std::unique_ptr<PostgresqlServer>> PostgresqlServer::start()
{
    const QString programs = programsFolder();
    if (programs.isEmpty()) {
        return Error{.detail = u"it is not installed."_s};
    }
    std::unique_ptr<PostgresqlServer> server(new PostgresqlServer(programs));
    if (auto initialized = server->initialize(); !initialized) {
        return initialized.error();
    }
    if (auto launched = server->launch(); !launched) {
        return launched.error();
    }
    return server;
}

void PostgresqlServer::prepare(QProcess &process, const QString &program,
                               const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // the times it prints
    for (const QString &name : environment.keys()) {
        if (name.startsWith("PG"_L1)) {
            environment.remove(name); // which lead to somebody's own server
        }
    }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProgram(m_programs + u'/' + program);
    process.setArguments(arguments);
    process.setChildProcessModifier([account = otherAccount()] { becomeChild(account); });
}

Result<QByteArray> PostgresqlServer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    prepare(process, program, arguments);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start();
    const bool isFinished = process.waitForFinished(-1);
    const QByteArray output = process.readAll();
    return isFinished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
        ? Result<QByteArray>(output)
        : failure(program, output);
}

Result<void> PostgresqlServer::initialize()
{
    if (const auto account = otherAccount()) {
        if (chown(QFile::encodeName(m_folder.path()).constData(), account->user, account->group)
            != 0) {
            return Error{.detail = u"its folder cannot be handed over."_s};
        }
    }
    // A locale that knows the letters: ILIKE would fold ASCII alone.
    auto made = run(u"initdb"_s,
                    {u"--pgdata=data"_s, u"--username="_s + user, u"--auth=trust"_s,
                     u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s});
    return made ? Result<void>() : made.error();
}

Result<void> PostgresqlServer::launch()
{
    // Its defaults, but for what is no search: nothing here has to outlive a crash.
    prepare(m_server, u"postgres"_s,
            {u"-D"_s, u"data"_s, u"-k"_s, m_folder.path(), u"-c"_s, u"listen_addresses="_s, u"-c"_s,
             u"fsync=off"_s, u"-c"_s, u"shared_buffers=512MB"_s});
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder.filePath(u"log"_s));
    m_server.start();
    const QDeadlineTimer deadline(startingTime);
    while (m_server.waitForStarted() && !deadline.hasExpired()) {
        if (answers()) {
            return {};
        }
        if (m_server.waitForFinished(100)) {
            break;
        }
    }
    QFile log(m_folder.filePath(u"log"_s));
    return failure(u"postgres"_s, log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray());
}

bool PostgresqlServer::answers()
{
    return bool(run(u"pg_isready"_s, {u"--quiet"_s, u"--host="_s + m_folder.path()}));
}

Result<QByteArray> PostgresqlServer::psql(const std::function<void(const Input &)> &give)
{
    QProcess process;
    prepare(process, u"psql"_s,
            {u"--no-psqlrc"_s, u"--quiet"_s, u"--set=ON_ERROR_STOP=1"_s,
             u"--host="_s + m_folder.path(), u"--username="_s + user, u"--dbname=postgres"_s});
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start();
    give([&process](QByteArrayView text) {
        constexpr qint64 mostWaiting = 1'000'000;
        process.write(text.data(), text.size());
        while (process.bytesToWrite() > mostWaiting && process.waitForBytesWritten(-1)) { }
    });
    process.closeWriteChannel();
    const bool isFinished = process.waitForFinished(-1);
    const QByteArray output = process.readAll();
    return isFinished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
        ? Result<QByteArray>(output)
        : failure(u"psql"_s, output);
}

} // namespace Bench
