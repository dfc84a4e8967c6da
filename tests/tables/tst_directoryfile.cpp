// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/backgroundthreads.h"
#include "tables/directory.h"
#include "tables/directoryfile.h"
#include "tests/tables/tablesfixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using Tables::Directory;
using Tables::DirectoryFile;

/// The directory kept in a file beside the database, for the next start.
class TestDirectoryFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void theNextStartReadsIt();
    void itIsForItsOwnerAlone();
    void whatChangedSinceIsTakenOver();
    void customersAreInIt();
    void fewAreNotKept();
    void nobodysIsKept();
    void anotherPastIsNotBelieved();
    void tooMuchSinceIsReadFromTheDatabase();
    void manyChangesAreKeptAnew();
    void brokenOnesAreNotBelieved_data();
    void brokenOnesAreNotBelieved();
    void anotherAlphabetIsNotBelieved();
    void whereNothingCanBeWrittenNothingIs();
    void toldToStopItLeavesWhatWas();
    void whatLacksChangesIsNotKept();
    void pipesAndLinksAreLeftAlone();

private:
    void keep();
    [[nodiscard]] QStringList found(const QString &typed);
    [[nodiscard]] QString filePath() const { return m_fixture->path() + u"-search"_s; }
    void renameUnseen(const QString &name);

    std::unique_ptr<TablesFixture> m_fixture;
};

void TestDirectoryFile::init()
{
    m_fixture = std::make_unique<TablesFixture>();
    m_fixture->insertCustomer(u"acme"_s, u"ACME"_s);
    m_fixture->insertPeople(50, u"acme"_s);
}

/// Until the file is written.
void TestDirectoryFile::keep()
{
    Directory directory(m_fixture->database());
    const QSignalSpy kept(&directory, &Directory::kept);
    directory.keepFrom(1);
    directory.startLoading();
    QTRY_COMPARE(kept.count(), 1);
}

/// What a start from now on finds.
QStringList TestDirectoryFile::found(const QString &typed)
{
    Directory directory(m_fixture->database());
    directory.startLoading();
    QStringList logins;
    for (const qint64 id : directory.findCustomerUsers({.typed = typed}).ids) {
        logins.append(
            m_fixture->value(u"SELECT login FROM customer_user WHERE id = ?"_s, {id}).toString());
    }
    return logins;
}

/// As nobody could without being seen by the feed: what finds the old name has it from the file.
void TestDirectoryFile::renameUnseen(const QString &name)
{
    m_fixture->sql(u"DROP TRIGGER IF EXISTS rollbook_feed_customer_user_update"_s);
    m_fixture->sql(u"UPDATE customer_user SET last_name = ? WHERE login = 'person7'"_s, {name});
}

void TestDirectoryFile::theNextStartReadsIt()
{
    keep();
    renameUnseen(u"Unseen"_s);

    QCOMPARE(found(u"unseen"_s), QStringList());
    QCOMPARE(found(u"meier person7"_s), QStringList{u"person7"_s});
    QCOMPARE(found(QString()).size(), 50);
    QVERIFY(QFile::remove(filePath()));
    QCOMPARE(found(u"unseen"_s), QStringList{u"person7"_s});
}

void TestDirectoryFile::itIsForItsOwnerAlone()
{
    keep();

    QCOMPARE(QFile(filePath()).permissions(),
             QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    QCOMPARE(QDir(m_fixture->filePath(u"."_s)).entryList({u"*search*"_s}, QDir::Files),
             QStringList{u"people.db-search"_s});
}

void TestDirectoryFile::whatChangedSinceIsTakenOver()
{
    keep();
    m_fixture->sql(u"UPDATE customer_user SET last_name = 'Seen' WHERE login = 'person8'"_s);
    m_fixture->insertPerson(u"later"_s, u"acme"_s);
    m_fixture->sql(u"INSERT INTO customer_preferences VALUES ('person9', 'UserLastLogin', '77')"_s);
    renameUnseen(u"Unseen"_s);

    QCOMPARE(found(u"seen"_s), QStringList{u"person8"_s});
    QCOMPARE(found(u"later"_s), QStringList{u"later"_s});
    QCOMPARE(found(u"unseen"_s), QStringList());
}

void TestDirectoryFile::customersAreInIt()
{
    m_fixture->insertCustomer(u"beta"_s, u"Beta & Söhne"_s);
    m_fixture->insertCustomer(u"gone"_s, u"Gone"_s, 2);
    keep();
    m_fixture->sql(u"DROP TRIGGER rollbook_feed_customer_company_update"_s);
    m_fixture->sql(u"UPDATE customer_company SET name = 'Unseen' WHERE customer_id = 'acme'"_s);
    Directory directory(m_fixture->database());
    directory.startLoading();

    QCOMPARE(directory.customerName(u"acme"_s), u"ACME"_s);
    QCOMPARE(directory.findCustomers({.typed = u"sohne"_s}).ids, QStringList{u"beta"_s});
    QCOMPARE(directory.findCustomers({.typed = u"gone"_s}).hiddenInvalid, 1);
    QCOMPARE(directory.findCustomerUsers({.typed = u"acme"_s}).total, 50);
}

void TestDirectoryFile::fewAreNotKept()
{
    Directory directory(m_fixture->database());
    const QSignalSpy kept(&directory, &Directory::kept);
    const QSignalSpy loaded(&directory, &Directory::loaded);
    directory.keepFrom(51);
    directory.startLoading();
    QTRY_COMPARE(loaded.count(), 1);
    directory.keepFrom(50);
    m_fixture->sql(u"UPDATE customer_user SET last_name = 'x' WHERE id = 1"_s);
    QVERIFY(directory.refresh());

    QTRY_COMPARE(kept.count(), 1); // and not before
    QVERIFY(QFile::exists(filePath()));
}

void TestDirectoryFile::nobodysIsKept()
{
    m_fixture = std::make_unique<TablesFixture>();
    Directory directory(m_fixture->database());
    const QSignalSpy kept(&directory, &Directory::kept);
    directory.keepFrom(0);
    directory.startLoading();
    QTRY_VERIFY(directory.isLoaded());
    m_fixture->insertCustomer(u"acme"_s, u"ACME"_s); // the feed has a first entry now
    QVERIFY(directory.refresh());

    QTRY_COMPARE(kept.count(), 1);
    QCOMPARE(found(QString()), QStringList());
}

void TestDirectoryFile::anotherPastIsNotBelieved()
{
    const QString copy = m_fixture->filePath(u"copy.db"_s);
    m_fixture->sql(u"VACUUM INTO ?"_s, {copy});
    m_fixture->sql(u"UPDATE customer_user SET last_name = 'First' WHERE id = 1"_s);
    keep();
    QVERIFY(QFile::copy(filePath(), copy + u"-search"_s));

    // The copy knows nothing of that change, and has another one in its place.
    auto other = Store::Database::open({.text = copy}, TablesFixture::options());
    QVERIFY(bool(other));
    QVERIFY(bool(Store::run((*other)->connection(),
                            u"UPDATE customer_user SET last_name = 'Second' WHERE id = 1"_s)));
    Directory directory(**other);
    directory.startLoading();

    QCOMPARE(directory.findCustomerUsers({.typed = u"first"_s}).total, 0);
    QCOMPARE(directory.findCustomerUsers({.typed = u"second"_s}).total, 1);
}

void TestDirectoryFile::tooMuchSinceIsReadFromTheDatabase()
{
    keep();
    m_fixture->sql(u"INSERT INTO rollbook_feed (table_name, row_key) "
                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
                   "SELECT 'customer_user', i FROM n"_s);
    renameUnseen(u"Unseen"_s);

    QCOMPARE(found(u"unseen"_s), QStringList{u"person7"_s});
}

void TestDirectoryFile::manyChangesAreKeptAnew()
{
    keep();
    Directory directory(m_fixture->database());
    const QSignalSpy kept(&directory, &Directory::kept);
    directory.keepFrom(1);
    directory.startLoading();
    QTRY_VERIFY(directory.isLoaded());
    for (int round = 0; round < 45; ++round) {
        m_fixture->sql(
            u"UPDATE customer_user SET first_name = 'Round%1' WHERE login <> 'person7'"_s.arg(
                round));
        QVERIFY(directory.refresh());
    }

    QTRY_COMPARE(kept.count(), 1);
    renameUnseen(u"Unseen"_s);
    QCOMPARE(found(u"unseen"_s), QStringList());
    QCOMPARE(found(u"round43"_s), QStringList());
    QCOMPARE(found(u"round44"_s).size(), 49);
}

void TestDirectoryFile::brokenOnesAreNotBelieved_data()
{
    using Change = std::function<void(QByteArray &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("empty", [](QByteArray &bytes) { bytes.clear(); });
    row("cut short", [](QByteArray &bytes) { bytes.chop(1000); });
    row("without its end", [](QByteArray &bytes) { bytes.chop(1); });
    row("with more behind it", [](QByteArray &bytes) { bytes.append('x'); });
    row("a letter is another", [](QByteArray &bytes) { bytes.replace("meier", "maier"); });
    row("of another program", [](QByteArray &bytes) { bytes = "no directory at all"; });
    row("of another version",
        [](QByteArray &bytes) { bytes.replace("directory 0", "directory 9"); });
    row("with a length that nothing has",
        [](QByteArray &bytes) { std::fill(bytes.begin(), bytes.begin() + 8, '\x7f'); });
}

void TestDirectoryFile::brokenOnesAreNotBelieved()
{
    QFETCH(const std::function<void(QByteArray &)>, change);
    keep();
    QFile file(filePath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const QByteArray before = bytes;
    change(bytes);
    QVERIFY(bytes != before);
    QVERIFY(file.resize(0) && file.seek(0));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    renameUnseen(u"Unseen"_s);

    QCOMPARE(found(u"unseen"_s), QStringList{u"person7"_s});
}

void TestDirectoryFile::anotherAlphabetIsNotBelieved()
{
    keep();
    const Store::Location location = m_fixture->location();

    QVERIFY(DirectoryFile(location, QLocale(QLocale::English)).read().has_value());
    QVERIFY(!DirectoryFile(location, QLocale(QLocale::Swedish)).read().has_value());
}

void TestDirectoryFile::whereNothingCanBeWrittenNothingIs()
{
    QVERIFY(QDir().mkdir(filePath())); // a folder stands in its place

    keep();

    QVERIFY(QFileInfo(filePath()).isDir());
    QCOMPARE(found(u"person7"_s), QStringList{u"person7"_s});
}

void TestDirectoryFile::toldToStopItLeavesWhatWas()
{
    keep();
    const DirectoryFile file(m_fixture->location(), QLocale(QLocale::English));
    auto kept = file.read();
    QVERIFY(kept.has_value());
    const qint64 seq = kept->position.seq;
    kept->position.seq = 1;
    std::stop_source stop;
    stop.request_stop();

    QVERIFY(!file.write(*kept, stop.get_token()));

    QCOMPARE(file.read()->position.seq, seq);
    QVERIFY(file.write(*kept));
    QCOMPARE(file.read()->position.seq, 1);
}

/// The feed does not tell of a change twice: a file written after it could not be read would never
/// know it.
void TestDirectoryFile::whatLacksChangesIsNotKept()
{
    Directory directory(m_fixture->database());
    const QSignalSpy kept(&directory, &Directory::kept);
    const QSignalSpy loaded(&directory, &Directory::loaded);
    directory.keepFrom(1);
    directory.startLoading();
    QTRY_COMPARE(loaded.count(), 1);
    m_fixture->insertPerson(u"later"_s, u"acme"_s);
    m_fixture->sql(u"ALTER TABLE customer_user RENAME COLUMN email TO gone"_s);

    QVERIFY(!directory.refresh());
    for (int round = 0; round < 30; ++round) { // what is done in the background ends
        Tables::backgroundThreads().waitForDone();
        QCoreApplication::processEvents();
    }

    QCOMPARE(kept.count(), 0);
    QVERIFY(!QFile::exists(filePath()));
    m_fixture->sql(u"ALTER TABLE customer_user RENAME COLUMN gone TO email"_s);
    QVERIFY(directory.refresh());
    QTRY_COMPARE(kept.count(), 1);
    QCOMPARE(found(u"later"_s), QStringList{u"later"_s});
}

void TestDirectoryFile::pipesAndLinksAreLeftAlone()
{
    QCOMPARE(mkfifo(QFile::encodeName(filePath()).constData(), 0600), 0);
    QCOMPARE(found(u"person7"_s), QStringList{u"person7"_s});
    QVERIFY(QFile::remove(filePath()));

    const QString other = m_fixture->filePath(u"other"_s);
    QVERIFY(QFile(other).open(QIODevice::WriteOnly | QIODevice::NewOnly));
    QVERIFY(QFile::link(other, filePath()));
    keep();

    QVERIFY(QFileInfo(filePath()).isSymLink());
    QCOMPARE(QFileInfo(other).size(), 0);
}

QTEST_GUILESS_MAIN(TestDirectoryFile)
#include "tst_directoryfile.moc"
