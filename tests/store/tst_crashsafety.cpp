// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/history.h"
#include "storefixture.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Several programs write to one database, and are killed, or have no more room, or may write no
/// more: what was acknowledged is there, whole, and nothing else is.
class TestCrashSafety : public QObject
{
    Q_OBJECT

private slots:
    void killedAtAnyMoment();
    void withoutRoom();
    void onAFullDisk();
    void madeReadOnlyInTheMiddle();
    void tenAtOnce();

private:
    [[nodiscard]] std::unique_ptr<QProcess> writer(const StoreFixture &fixture, int seed,
                                                   int milliseconds) const;
    /// Takes the lines that a writer told so far.
    void hear(QProcess &process);
    /// Compares the database with what was heard.
    void verify(StoreFixture &fixture) const;
    void verifyChains(Store::Database &database) const;

    struct Acknowledged
    {
        qint64 person = 0;
        QString phone;
    };
    QHash<qint64, Acknowledged> m_acknowledged; ///< by change set
    QHash<QProcess *, QByteArray> m_unfinished; ///< the begin of a line that is not told whole yet
    QList<int> m_failures; ///< error codes
    qint64 m_slowest = 0; ///< milliseconds
};

namespace {

constexpr int people = 4;

void fill(StoreFixture &fixture)
{
    fixture.addCustomer(u"ACME"_s);
    for (int number = 0; number < people; ++number) {
        QVERIFY(fixture.add(StoreFixture::person(u"p%1"_s.arg(number), u"ACME"_s)) > 0);
    }
}

QString columnText(const Store::JournalRow &row, bool isBefore)
{
    for (const Domain::ColumnChange &change : row.row.columns) {
        if (change.column == u"phone"_s) {
            return (isBefore ? change.before : change.after).toString();
        }
    }
    return {};
}

} // namespace

std::unique_ptr<QProcess> TestCrashSafety::writer(const StoreFixture &fixture, int seed,
                                                  int milliseconds) const
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(QStringLiteral(ROLLBOOK_CONCURRENT_WRITER));
    process->setArguments({fixture.path(), QString::number(seed), QString::number(people),
                           QString::number(milliseconds)});
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    return process;
}

void TestCrashSafety::hear(QProcess &process)
{
    QByteArray &text = m_unfinished[&process];
    text += process.readAllStandardOutput();
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
        const QList<QByteArray> words = text.first(end).split(' ');
        text.remove(0, end + 1);
        if (words.constFirst() == "done") {
            m_acknowledged.insert(words.at(1).toLongLong(),
                                  {words.at(2).toLongLong(), QString::fromLatin1(words.at(3))});
        } else if (words.constFirst() == "failed") {
            m_failures.append(words.at(1).toInt());
        } else {
            m_slowest = qMax(m_slowest, words.at(1).toLongLong());
        }
    }
}

/// Of each person: what was before a change is what the change before it left.
void TestCrashSafety::verifyChains(Store::Database &database) const
{
    for (int person = 1; person <= people; ++person) {
        auto entries = Store::History(database).entries(
            {.record = {{Domain::Table::CustomerUser, person}}}, 0, 1'000'000);
        QVERIFY(bool(entries));
        QString next =
            Store::runForValue(database.connection(),
                               u"SELECT phone FROM customer_user WHERE id = ?"_s, {person})
                ->toString();
        for (const Store::HistoryEntry &entry : *entries) {
            if (entry.kind == Domain::ChangeKind::CustomerUserChanged) {
                QCOMPARE(entry.rows.size(), 1);
                QCOMPARE(columnText(entry.rows.constFirst(), false), next);
                next = columnText(entry.rows.constFirst(), true);
            }
        }
        QVERIFY(next.isEmpty());
    }
}

void TestCrashSafety::verify(StoreFixture &fixture) const
{
    const auto database = fixture.another();
    const auto value = [&database](const QString &sql) {
        const auto found = Store::runForValue(database->connection(), sql);
        return found ? found->toString() : found.error().detail;
    };
    QCOMPARE(value(u"PRAGMA integrity_check"_s), u"ok"_s);
    QCOMPARE(value(u"SELECT count(*) FROM rollbook_change_set s WHERE NOT EXISTS "
                   "(SELECT 1 FROM rollbook_row_change r WHERE r.change_set_id = s.id)"_s),
             u"0"_s);
    QCOMPARE(value(u"SELECT count(*) FROM rollbook_row_change r WHERE NOT EXISTS "
                   "(SELECT 1 FROM rollbook_change_set s WHERE s.id = r.change_set_id)"_s),
             u"0"_s);
    verifyChains(*database);
    const Store::History history(*database);
    for (auto each = m_acknowledged.cbegin(); each != m_acknowledged.cend(); ++each) {
        const auto entry = history.entry(each.key());
        QVERIFY2(entry && *entry, qPrintable(u"change set %1"_s.arg(each.key())));
        const Store::JournalRow row = (*entry)->rows.constFirst();
        QCOMPARE(row.row.key.value(u"id"_s).toLongLong(), each->person);
        QCOMPARE(columnText(row, false), each->phone);
    }
}

void TestCrashSafety::killedAtAnyMoment()
{
    constexpr int rounds = 50;
    StoreFixture fixture;
    fill(fixture);
    fixture.close();
    QRandomGenerator random(1);
    for (int round = 0; round < rounds; ++round) {
        const auto first = writer(fixture, 2 * round, 60'000);
        const auto second = writer(fixture, 2 * round + 1, 60'000);
        first->start();
        second->start();
        // After so many answers; where in its work the program is then, nobody knows.
        const qsizetype enough = m_acknowledged.size() + random.bounded(1, 12);
        while (m_acknowledged.size() < enough && first->waitForReadyRead(30'000)) {
            hear(*first);
        }
        first->kill();
        second->kill();
        QVERIFY(first->waitForFinished() && second->waitForFinished());
        hear(*first);
        hear(*second);
        m_unfinished.clear();
        QVERIFY(m_acknowledged.size() >= enough);
        if (round % 10 == 9) {
            verify(fixture);
        }
    }
    QVERIFY(m_failures.isEmpty());
}

void TestCrashSafety::withoutRoom()
{
    m_acknowledged.clear();
    StoreFixture fixture;
    fill(fixture);
    const rlim_t room = rlim_t(QFile(fixture.path()).size()) + 100'000;
    fixture.close();
    const auto process = writer(fixture, 1, 2'000);
    // With --coverage the program adds to files that all tests share; the limit would cut these
    // off.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GCOV_PREFIX"_s, QFileInfo(fixture.path()).path());
    process->setProcessEnvironment(environment);
    process->setChildProcessModifier([room] {
        const rlimit limit{.rlim_cur = room, .rlim_max = room};
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });

    process->start();
    QVERIFY(process->waitForFinished(30'000));
    hear(*process);

    QVERIFY(!m_acknowledged.isEmpty());
    QVERIFY(!m_failures.isEmpty());
    verify(fixture);
    m_failures.clear();
}

/// A small file system of its own, which nobody else sees.
void TestCrashSafety::onAFullDisk()
{
    const QTemporaryDir place;
    if (::unshare(CLONE_NEWNS) != 0
        || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("tmpfs", qPrintable(place.path()), "tmpfs", 0, "size=2m") != 0) {
        QSKIP("Nobody but root may have a file system of their own.");
    }
    qputenv("TMPDIR", place.path().toLocal8Bit());
    {
        m_acknowledged.clear();
        StoreFixture fixture;
        fill(fixture);
        fixture.close();
        const auto process = writer(fixture, 1, 20'000);
        process->start();
        while (m_failures.isEmpty() && process->waitForReadyRead(30'000)) {
            hear(*process);
        }
        process->kill();
        QVERIFY(process->waitForFinished());
        hear(*process);

        QVERIFY(!m_acknowledged.isEmpty());
        QCOMPARE(m_failures.constFirst(), static_cast<int>(Domain::ErrorCode::DiskFull));
        verify(fixture);
        m_failures.clear();
    }
    qunsetenv("TMPDIR");
    QCOMPARE(::umount2(qPrintable(place.path()), MNT_DETACH), 0);
}

void TestCrashSafety::madeReadOnlyInTheMiddle()
{
    m_acknowledged.clear();
    StoreFixture fixture;
    fill(fixture);
    fixture.close();
    const auto process = writer(fixture, 1, 1'500);
    process->start();
    while (m_acknowledged.size() < 20 && process->waitForReadyRead(30'000)) {
        hear(*process);
    }
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s}) {
        QVERIFY(QFile::setPermissions(fixture.path() + end, QFile::ReadOwner));
    }
    QVERIFY(process->waitForFinished(30'000));
    hear(*process);
    // Who opens it now must not write, whoever it is.
    const auto late = Store::Database::open(fixture.location(), StoreFixture::options());
    QVERIFY(late && (*late)->isReadOnly());
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s}) {
        QFile::setPermissions(fixture.path() + end, QFile::ReadOwner | QFile::WriteOwner);
    }

    verify(fixture);
    m_failures.clear();
}

void TestCrashSafety::tenAtOnce()
{
    constexpr int programs = 10;
    constexpr auto busyTimeout = 5s; // what the programs wait for each other
    m_acknowledged.clear();
    m_failures.clear();
    m_slowest = 0;
    StoreFixture fixture;
    fill(fixture);
    fixture.close();
    const int seconds = qEnvironmentVariableIntValue("ROLLBOOK_TEST_SECONDS");
    std::vector<std::unique_ptr<QProcess>> writers;
    for (int number = 0; number < programs; ++number) {
        writers.push_back(writer(fixture, number + 1, (seconds > 0 ? seconds : 10) * 1000));
        writers.back()->start();
    }
    for (const auto &process : writers) {
        QVERIFY(process->waitForFinished(200'000));
        hear(*process);
    }

    QVERIFY(m_acknowledged.size() > programs);
    // Whoever had to wait too long was told so, in time.
    for (const int failure : std::as_const(m_failures)) {
        QCOMPARE(failure, static_cast<int>(Domain::ErrorCode::Locked));
    }
    QVERIFY2(m_slowest < std::chrono::milliseconds(2 * busyTimeout).count(),
             qPrintable(QString::number(m_slowest)));
    verify(fixture);
}

QTEST_GUILESS_MAIN(TestCrashSafety)
#include "tst_crashsafety.moc"
