// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include "domain/edits.h"
#include "store/agentstore.h"
#include "store/changewriter.h"
#include "store/newdatabase.h"
#include "store/query.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; ///< milliseconds

QString passwordOf(const QString &agent)
{
    return u"secret of "_s + agent;
}

QString cheapHash(const QString &password)
{
    const QByteArray octets = password.toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex());
}

void require(bool done, const char *what)
{
    if (!done) {
        qFatal("The test's database could not be made: %s", what);
    }
}

void addAgent(const Store::Database &database, int id, const QString &login, int group)
{
    const QString time = database.timestamp();
    require(bool(Store::run(database.connection(),
                            u"INSERT INTO users VALUES (?, ?, ?, NULL, 'A', 'B', 1, ?, 1, ?, 1)"_s,
                            {id, login, cheapHash(passwordOf(login)), time, time})),
            "agent");
    require(bool(Store::run(database.connection(),
                            u"INSERT INTO group_user VALUES (?, ?, 'rw', ?, 1, ?, 1)"_s,
                            {id, group, time, time})),
            "membership");
}

Answer answerOf(QProcess &program, const QByteArray &input)
{
    program.start();
    program.write(input);
    program.closeWriteChannel();
    const bool ended = program.waitForFinished(patience);
    const bool normally = ended && program.exitStatus() == QProcess::NormalExit;
    return {.exitCode = normally ? program.exitCode() : -1,
            .out = program.readAllStandardOutput(),
            .err = program.readAllStandardError()};
}

} // namespace

QJsonObject Answer::json() const
{
    const bool oneLine = out.endsWith('\n') && out.count('\n') == 1;
    return oneLine ? QJsonDocument::fromJson(out).object() : QJsonObject();
}

QString Answer::errorCode() const
{
    return json().value(u"error"_s).toObject().value(u"code"_s).toString();
}

QStringList Answer::violationCodes() const
{
    QStringList codes;
    const QJsonArray violations = json().value(u"violations"_s).toArray();
    for (const QJsonValue &violation : violations) {
        codes.append(violation.toObject().value(u"code"_s).toString());
    }
    return codes;
}

CliFixture::CliFixture()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : m_environment.keys()) {
        if (name.startsWith("ROLLBOOK_"_L1) || name.startsWith("LC_"_L1)) {
            m_environment.remove(name);
        }
    }
    setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    setVariable(u"TZ"_s, u"UTC"_s);
    setVariable(u"XDG_CONFIG_HOME"_s, path(u"config"_s));

    const auto location = Store::parseLocation(database());
    const auto created = Store::createDatabase(*location,
                                               {.login = u"root"_s,
                                                .firstName = u"Root"_s,
                                                .lastName = u"Admin"_s,
                                                .passwordHash = cheapHash(passwordOf(u"root"_s))});
    require(bool(created), "database");
    addAgent(**created, 2, u"ann"_s, 1);
    addAgent(**created, 3, u"zoe"_s, 3);
    for (const auto *const agent : {"root", "ann", "zoe"}) {
        const QString login = QString::fromLatin1(agent);
        file(login, passwordOf(login).toUtf8() + '\n');
    }
    Store::ChangeWriter writer(**created, {.id = 1, .login = u"root"_s});
    const Domain::Customer acme{.customerId = u"ACME"_s, .name = u"Acme Ltd."_s};
    require(bool(writer.apply(Domain::addition(acme))), "customer");
    const Domain::CustomerUser jane{.firstName = u"Jane"_s,
                                    .lastName = u"Miller"_s,
                                    .login = u"jane"_s,
                                    .email = u"jane@acme.example.net"_s,
                                    .customerId = u"ACME"_s};
    require(bool(writer.apply(Domain::addition(jane, cheapHash(u"jane's own"_s)))), "person");
}

Answer CliFixture::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto program = process(arguments);
    return answerOf(*program, input);
}

Answer CliFixture::runProgram(const QString &program, const QStringList &arguments) const
{
    const auto other = process(arguments);
    other->setProgram(program);
    return answerOf(*other, {});
}

QString CliFixture::program()
{
    return QStringLiteral(ROLLBOOK_CLI);
}

Answer CliFixture::as(const QString &agent, const QStringList &arguments,
                      const QByteArray &input) const
{
    return run(QStringList{u"--json"_s} + signedIn(agent) + arguments, input);
}

Answer CliFixture::asRoot(const QStringList &arguments, const QByteArray &input) const
{
    return as(u"root"_s, arguments, input);
}

Answer CliFixture::asRootInWords(const QStringList &arguments) const
{
    return run(signedIn(u"root"_s) + arguments);
}

QStringList CliFixture::signedIn(const QString &agent) const
{
    return {u"--database"_s, database(), u"--as"_s, agent, u"--password-file"_s, path(agent)};
}

std::unique_ptr<QProcess> CliFixture::process(const QStringList &arguments) const
{
    auto program = std::make_unique<QProcess>();
    program->setProgram(CliFixture::program());
    program->setArguments(arguments);
    program->setProcessEnvironment(m_environment);
    program->setWorkingDirectory(m_folder.path());
    return program;
}

void CliFixture::setVariable(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

QString CliFixture::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    require(file.open(QIODevice::WriteOnly) && file.write(content) == content.size(), "file");
    return file.fileName();
}

QByteArray CliFixture::content(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<Store::Database> CliFixture::open() const
{
    auto opened = Store::Database::open(*Store::parseLocation(database()));
    require(bool(opened), "open");
    return std::move(*opened);
}

Domain::Agent CliFixture::agent(const QString &login) const
{
    const auto found = Store::AgentStore(*open()).signIn(login, passwordOf(login));
    require(bool(found), "sign-in");
    return *found;
}

void CliFixture::sql(const QString &statement, const QVariantList &values) const
{
    const auto here = open();
    for (const QString &pragma : {u"PRAGMA foreign_keys = OFF"_s, u"PRAGMA synchronous = OFF"_s}) {
        require(bool(Store::run(here->connection(), pragma)), "pragma");
    }
    require(bool(Store::run(here->connection(), statement, values)), qPrintable(statement));
}

QVariant CliFixture::value(const QString &sql) const
{
    const auto here = open();
    const auto found = Store::runForValue(here->connection(), sql);
    require(bool(found), "value");
    return *found;
}

QVariantMap CliFixture::person(const QString &login) const
{
    const auto here = open();
    auto query =
        Store::run(here->connection(), u"SELECT * FROM customer_user WHERE login = ?"_s, {login});
    QVariantMap columns;
    if (query && query->next()) {
        const QSqlRecord record = query->record();
        for (int column = 0; column < record.count(); ++column) {
            columns.insert(record.fieldName(column), record.value(column));
        }
    }
    return columns;
}
