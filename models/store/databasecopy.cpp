// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasecopy.h"

#include "store/interruption.h"
#include "store/migrations.h"
#include "store/query.h"
#include "store/transaction.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

namespace {

using Connection = std::unique_ptr<SqliteConnection>;

/// What a copy has in common with its original, in one text.
Domain::Result<QString> evidenceOf(const SqliteConnection &connection)
{
    auto version = schemaVersion(connection.database(), connection.path());
    if (!version) {
        return version.error();
    }
    QString evidence = u"version %1"_s.arg(*version);
    for (const auto table : {"customer_user"_L1, "customer_company"_L1, "users"_L1,
                             "groups_table"_L1, "rollbook_change_set"_L1}) {
        auto count = runForValue(connection.database(), "SELECT count(*) FROM "_L1 + table);
        if (!count) {
            return count.error();
        }
        evidence += u", %1 %2"_s.arg(count->toString(), table);
    }
    return evidence;
}

Domain::Result<void> verify(const SqliteConnection &connection, Check check,
                            const Progress &progress)
{
    const Interruption interruption(connection.database(),
                                    [&progress] { return progress && !progress(1, 1); });
    const QString statement =
        check == Check::Full ? u"PRAGMA integrity_check(1)"_s : u"PRAGMA quick_check(1)"_s;
    auto answer = runForValue(connection.database(), statement);
    if (interruption.happened()) {
        return Error{.code = ErrorCode::Cancelled, .subject = connection.path()};
    }
    if (!answer) {
        return answer.error();
    }
    if (answer->toString() != "ok"_L1) {
        return Error{
            .code = ErrorCode::Damaged, .subject = connection.path(), .detail = answer->toString()};
    }
    return {};
}

/// No busy timeout: nobody else has it.
Domain::Result<Connection> openCopy(const QString &path, const QStringList &pragmas)
{
    auto opened = SqliteConnection::open(path, std::chrono::milliseconds(0));
    if (!opened) {
        return opened.error();
    }
    for (const QString &pragma : pragmas) {
        if (auto done = run((*opened)->database(), pragma); !done) {
            return done.error();
        }
    }
    return opened;
}

Domain::Result<void> copyPages(const SqliteConnection &from, const QString &to,
                               const Progress &progress)
{
    // Whoever makes the file throws it away if this fails, and waits for the disk in the end.
    auto copy = openCopy(to, {u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s});
    if (!copy) {
        return copy.error();
    }
    auto pages = PageCopy::begin(from, **copy);
    return pages ? pages->finish(progress) : pages.error();
}

/// What is wrong with the copy, if anything.
Domain::Result<void> compare(const QString &evidence, const QString &to, Check check,
                             const Progress &progress)
{
    if (progress && !progress(1, 1)) {
        return Error{.code = ErrorCode::Cancelled, .subject = to};
    }
    // What was copied has the mark of a write-ahead log, which nobody needs to read it.
    auto copy = openCopy(to, {u"PRAGMA journal_mode = DELETE"_s});
    if (!copy) {
        return copy.error();
    }
    if (auto verified = verify(**copy, check, progress); !verified) {
        return verified.error();
    }
    auto own = evidenceOf(**copy);
    if (!own) {
        return own.error();
    }
    if (*own != evidence) {
        return Error{.code = ErrorCode::Damaged, .subject = to, .detail = *own};
    }
    return {};
}

} // namespace

Domain::Result<void> copyDatabase(const SqliteConnection &from, const QString &to, Check check,
                                  const Progress &progress)
{
    Transaction snapshot(from.database()); // one state of it, from here to the end
    if (auto begun = snapshot.beginReading(); !begun) {
        return begun.error();
    }
    auto evidence = evidenceOf(from);
    if (!evidence) {
        return evidence.error();
    }
    if (auto copied = copyPages(from, to, progress); !copied) {
        return copied.error();
    }
    auto compared = compare(*evidence, to, check, progress);
    const bool looksBad = !compared && compared.error().code != ErrorCode::Cancelled
        && compared.error().code != ErrorCode::DiskFull;
    if (!looksBad) {
        return compared;
    }
    if (auto original = verify(from, check, progress); !original) {
        return original.error();
    }
    return Error{.code = ErrorCode::CopyDamaged, .subject = to, .detail = compared.error().detail};
}

} // namespace Store
