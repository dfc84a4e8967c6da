// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitefile.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <functional>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;

namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSqliteFile : public QObject
{
    Q_OBJECT

private slots:
    void badFiles_data();
    void badFiles();
    void goodFile();
    void createdFilesAreForTheirOwnerAlone();
    void creatingNeverTouchesWhatIsThere();
    void modeBitsMakeReadOnly();
};

void TestSqliteFile::badFiles_data()
{
    using Make = std::function<void(const QString &)>;
    QTest::addColumn<Make>("make");
    QTest::addColumn<int>("code");

    const auto row = [](const char *name, ErrorCode code, const Make &make) {
        QTest::newRow(name) << make << static_cast<int>(code);
    };
    row("missing", ErrorCode::FileMissing, [](const QString &) {});
    row("folder", ErrorCode::FileIsDirectory, [](const QString &path) { QDir().mkpath(path); });
    row("device", ErrorCode::NotADatabase,
        [](const QString &path) { QFile::link(u"/dev/zero"_s, path); });
    row("empty", ErrorCode::FileEmpty, [](const QString &path) { writeFile(path, ""); });
    row("text", ErrorCode::NotADatabase,
        [](const QString &path) { writeFile(path, "Dear all,\nhello\n"); });
    row("part of the first word", ErrorCode::Truncated,
        [](const QString &path) { writeFile(path, "SQLite"); });
    row("part of the header", ErrorCode::Truncated,
        [](const QString &path) { writeFile(path, QByteArray("SQLite format 3\0ab", 18)); });
    row("half a database", ErrorCode::Truncated, [](const QString &path) {
        StoreFixture whole;
        whole.close();
        const QByteArray content = contentOf(whole.path());
        writeFile(path, content.left(content.size() / 2));
    });
}

void TestSqliteFile::badFiles()
{
    QFETCH(std::function<void(const QString &)>, make);
    QFETCH(int, code);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a file.db"_s);
    make(path);
    const bool isPlainFile = QFileInfo(path).isFile();
    const QByteArray before = isPlainFile ? contentOf(path) : QByteArray();

    const auto inspected = Store::inspectSqliteFile(path);
    const auto opened = Store::Database::open({Store::Location::System::Sqlite, path});

    QVERIFY(!inspected);
    QCOMPARE(static_cast<int>(inspected.error().code), code);
    QCOMPARE(inspected.error().subject, path);
    QVERIFY(!opened);
    QCOMPARE(static_cast<int>(opened.error().code), code);
    QCOMPARE(isPlainFile ? contentOf(path) : QByteArray(), before);
    QVERIFY(!QFileInfo::exists(path + u"-wal"_s));
}

void TestSqliteFile::goodFile()
{
    const StoreFixture fixture;

    QVERIFY(bool(Store::inspectSqliteFile(fixture.path())));
    QVERIFY(!Store::isReadOnlyFile(fixture.path()));
}

void TestSqliteFile::createdFilesAreForTheirOwnerAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.db"_s);

    QVERIFY(bool(Store::createPrivateFile(path)));

    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QCOMPARE(QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser), owner);
}

void TestSqliteFile::creatingNeverTouchesWhatIsThere()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"old.db"_s);
    writeFile(path, "work of years");
    QFile::link(folder.filePath(u"nowhere"_s), folder.filePath(u"link.db"_s));

    const auto overFile = Store::createPrivateFile(path);
    const auto overLink = Store::createPrivateFile(folder.filePath(u"link.db"_s));
    const auto inNoFolder = Store::createPrivateFile(folder.filePath(u"no/such/folder.db"_s));

    QCOMPARE(overFile.error().code, ErrorCode::FileExists);
    QCOMPARE(overLink.error().code, ErrorCode::FileExists);
    QCOMPARE(inNoFolder.error().code, ErrorCode::FileNotCreatable);
    QCOMPARE(contentOf(path), "work of years");
}

void TestSqliteFile::modeBitsMakeReadOnly()
{
    const StoreFixture fixture;
    QVERIFY(QFile::setPermissions(fixture.path(), QFileDevice::ReadOwner));

    QVERIFY(Store::isReadOnlyFile(fixture.path()));
}

QTEST_GUILESS_MAIN(TestSqliteFile)
#include "tst_sqlitefile.moc"
