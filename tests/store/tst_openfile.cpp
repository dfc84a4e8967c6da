// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedesk.h"
#include "store/openfile.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <functional>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;

using Deed = std::function<bool(const QString &path)>;
Q_DECLARE_METATYPE(Deed)

/// What becomes of a database file while it is open.
class TestOpenFile : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsWrittenToALostFile_data();
    void nothingIsWrittenToALostFile();
    void whatIsPutBackIsWrittenTo();
    void aLockedFileThatIsLostIsToldAsLost();
    void otherRightsDoNotLoseWhatIsSaved();
    void manyWritesAndConnectionsChangeNothing();
    void anotherProgramLeavesTheLog();
};

namespace {

const auto visit = u"--visit"_s;

/// A database in a folder of its own, which may be moved.
class Desk
{
public:
    QTemporaryDir folder;
    QString path;
    std::unique_ptr<Store::Database> database;
    Domain::Agent agent{
        .id = 1, .login = u"root"_s, .mayEditCustomers = true, .isAdministrator = true};

    Desk()
    {
        QDir(folder.path()).mkdir(u"shared"_s);
        path = folder.filePath(u"shared/people.db"_s);
        auto created = Store::createDatabase(location(), StoreFixture::administrator(),
                                             StoreFixture::options());
        database = created ? std::move(*created) : nullptr;
    }

    [[nodiscard]] Store::Location location() const { return {.text = path}; }
    Domain::Result<Store::Applied> add(const QString &customer) const
    {
        return Store::ChangeWriter(*database, agent)
            .apply(Domain::addition(Domain::Customer{.customerId = customer, .name = customer}));
    }
};

/// The customers in that file, as another program reads them.
QString customersIn(const QString &path)
{
    auto database = Store::Database::open({.text = path}, StoreFixture::options());
    const auto names = database
        ? Store::runForValue((*database)->connection(),
                             u"SELECT group_concat(customer_id) FROM customer_company"_s)
        : Domain::Result<QVariant>(database.error());
    return names ? names->toString() : u"?"_s;
}

} // namespace

void TestOpenFile::nothingIsWrittenToALostFile_data()
{
    QTest::addColumn<Deed>("lose");
    QTest::addColumn<QString>("lost");

    const auto row = [](const char *name, const QString &lost, const Deed &lose) {
        QTest::newRow(name) << lose << lost;
    };
    row("deleted", u""_s, [](const QString &path) { return QFile::remove(path); });
    row("moved", u""_s, [](const QString &path) { return QFile::rename(path, path + u".old"_s); });
    row("replaced by a copy", u""_s, [](const QString &path) {
        return QFile::rename(path, path + u".old"_s) && QFile::copy(path + u".old"_s, path);
    });
    row("replaced by a folder", u""_s, [](const QString &path) {
        return QFile::rename(path, path + u".old"_s) && QDir().mkdir(path);
    });
    row("its folder moved", u""_s, [](const QString &path) {
        const QString folder = QFileInfo(path).path();
        return QDir().rename(folder, folder + u".old"_s);
    });
    row("its log deleted", u"-wal"_s,
        [](const QString &path) { return QFile::remove(path + u"-wal"_s); });
    row("the index of its log deleted", u"-shm"_s,
        [](const QString &path) { return QFile::remove(path + u"-shm"_s); });
}

void TestOpenFile::nothingIsWrittenToALostFile()
{
    QFETCH(Deed, lose);
    QFETCH(QString, lost);
    const Desk desk;
    QVERIFY(desk.database);
    QVERIFY(bool(desk.add(u"before"_s)));
    QVERIFY(lose(desk.path));

    const auto added = desk.add(u"after"_s);

    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::FileMoved);
    QCOMPARE(added.error().subject, desk.path + lost);
    const auto names = Store::runForValue(
        desk.database->connection(), u"SELECT group_concat(customer_id) FROM customer_company"_s);
    QVERIFY(bool(names));
    QCOMPARE(names->toString(), u"before"_s);
}

void TestOpenFile::whatIsPutBackIsWrittenTo()
{
    Desk desk;
    QVERIFY(QFile::rename(desk.path, desk.path + u".old"_s));
    QVERIFY(!desk.add(u"lost"_s));
    QVERIFY(QFile::rename(desk.path + u".old"_s, desk.path));

    QVERIFY(bool(desk.add(u"kept"_s)));
    desk.database.reset();

    QCOMPARE(customersIn(desk.path), u"kept"_s);
}

void TestOpenFile::aLockedFileThatIsLostIsToldAsLost()
{
    const Desk desk;
    auto other = Store::Database::open(desk.location(), StoreFixture::options());
    QVERIFY(bool(Store::run((*other)->connection(), u"BEGIN IMMEDIATE"_s)));
    QVERIFY(QFile::remove(desk.path));

    QCOMPARE(desk.add(u"A"_s).error().code, ErrorCode::FileMoved);
}

/// Who has a file open keeps the rights it had then, and what is saved is where it belongs.
void TestOpenFile::otherRightsDoNotLoseWhatIsSaved()
{
    Desk desk;
    QVERIFY(QFile::setPermissions(desk.path, {}));

    QVERIFY(bool(desk.add(u"A"_s)));
    desk.database.reset();
    QVERIFY(QFile::setPermissions(desk.path, QFile::ReadOwner | QFile::WriteOwner));

    QCOMPARE(customersIn(desk.path), u"A"_s);
}

void TestOpenFile::manyWritesAndConnectionsChangeNothing()
{
    const Desk desk;
    for (int number = 0; number < 30; ++number) {
        QVERIFY(bool(desk.add(QString(100, u'x') + QString::number(number))));
        const auto other = Store::Database::open(desk.location(), StoreFixture::options());
        QVERIFY(bool(Store::run((*other)->connection(), u"PRAGMA wal_checkpoint(TRUNCATE)"_s)));
    }

    QVERIFY(bool(desk.database->checkFile()));
}

/// A second connection of this process must not make the first one lose its locks: another program
/// would then take the log away when it ends, and what is saved after that with it.
void TestOpenFile::anotherProgramLeavesTheLog()
{
    const Desk desk;
    QVERIFY(bool(desk.add(u"A"_s)));
    QVERIFY(bool(Store::Database::open(desk.location(), StoreFixture::options())));

    QProcess visitor;
    visitor.start(QCoreApplication::applicationFilePath(), {visit, desk.path});
    QVERIFY(visitor.waitForFinished());
    QCOMPARE(visitor.exitCode(), 0);

    QVERIFY(QFile::exists(desk.path + u"-wal"_s));
    QVERIFY(bool(desk.add(u"B"_s)));
    visitor.start(QCoreApplication::applicationFilePath(), {visit, desk.path});
    QVERIFY(visitor.waitForFinished());
    QCOMPARE(visitor.readAllStandardOutput().trimmed(), QByteArray("A,B"));
}

/// The other program: reads the file and ends. With an argument this program is that one.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == visit) {
        QTextStream(stdout) << customersIn(arguments.value(2));
        return 0;
    }
    TestOpenFile test;
    return QTest::qExec(&test, arguments);
}

#include "tst_openfile.moc"
