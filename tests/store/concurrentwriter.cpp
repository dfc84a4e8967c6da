// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edits.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;

// A program that edits a few people at random, for tests to run several of, and to kill:
//
// rollbook_concurrentwriter DATABASE SEED PEOPLE MILLISECONDS
//
// Every change that the store acknowledged is told at once, in a line: "done", the number of the
// change set, the person's, and the new telephone number. "failed" and an error's number is told of
// what was refused for another reason than that somebody was faster; "slowest" and milliseconds in
// the end.

namespace {

/// One edit; what there is to tell of it. Empty: somebody was faster.
QString edit(Store::Database &database, const Domain::Agent &agent, qint64 id, const QString &phone)
{
    const auto seen = Store::CustomerUserStore(database).byId(id);
    if (!seen || !*seen) {
        return u"failed %1"_s.arg(seen ? -1 : static_cast<int>(seen.error().code));
    }
    Domain::CustomerUser next = **seen;
    next.phone = phone;
    const auto applied =
        Store::ChangeWriter(database, agent).apply(Domain::change(**seen, next, {}));
    if (!applied) {
        return applied.error().code == Domain::ErrorCode::Conflict
            ? QString()
            : u"failed %1"_s.arg(static_cast<int>(applied.error().code));
    }
    return u"done %1 %2 %3"_s.arg(applied->changeSet).arg(id).arg(phone);
}

void tell(const QString &line)
{
    std::fprintf(stdout, "%s\n", qPrintable(line));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5) {
        return 2;
    }
    auto database = Store::Database::open({.text = arguments.at(1)});
    if (!database) {
        tell(u"failed %1"_s.arg(static_cast<int>(database.error().code)));
        return 1;
    }
    const Domain::Agent agent{
        .id = 1, .login = u"root"_s, .mayEditCustomers = true, .isAdministrator = true};
    QRandomGenerator random(arguments.at(2).toUInt());
    const int people = arguments.at(3).toInt();
    QElapsedTimer running;
    running.start();
    qint64 slowest = 0;
    for (int number = 0; running.elapsed() < arguments.at(4).toLongLong(); ++number) {
        QElapsedTimer answering;
        answering.start();
        const QString line = edit(**database, agent, random.bounded(people) + 1,
                                  arguments.at(2) + u'-' + QString::number(number));
        slowest = qMax(slowest, answering.elapsed());
        if (!line.isEmpty()) {
            tell(line);
        }
    }
    tell(u"slowest %1"_s.arg(slowest));
    return 0;
}
