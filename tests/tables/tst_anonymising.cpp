// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/anonymising.h"
#include "tables/directory.h"
#include "tables/fieldtexts.h"
#include "tests/tables/tablesfixture.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Store::AnonymisationExtent;
using Store::Anonymised;

/// Anonymising with its certificate, and what is said of it (tables/anonymising.h).
class TestAnonymising : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void factsTellHowMuch();
    void nothingIsToldAsNone();
    void warningsSayWhatStays();
    void theCertificateSaysWhoDidWhat();
    void tracesAreAdmitted();
    void theCertificateIsPrivate();
    void nothingIsDoneWithoutAPlaceForIt();
    void aRefusalLeavesNoCertificate();
    void whatWasKeptForTheSearchGoes();
    void theDirectoryForgetsToo();

private:
    [[nodiscard]] QString proof() const { return m_fixture->filePath(u"proof.txt"_s); }
    [[nodiscard]] QString search() const { return m_fixture->path() + u"-search"_s; }
    [[nodiscard]] auto anonymise(const QString &login, const QString &certificate) const
    {
        return Tables::anonymise(m_fixture->database(), m_fixture->agent(), login, certificate);
    }
    [[nodiscard]] QByteArray content(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TablesFixture> m_fixture;
};

namespace {

AnonymisationExtent extent()
{
    return {.customerUserId = 7,
            .login = u"anonymous-7"_s,
            .columns = {u"first_name"_s, u"pw"_s},
            .preferences = 2,
            .furtherCustomers = 3,
            .permissions = 4,
            .journalValues = 1234,
            .journalChangeSets = 6,
            .customersNamedAlike = {u"ann"_s},
            .mergedWith = {u"bob"_s},
            .backups = {{.path = u"/x/2026-11-20 08-15-00 daily.db"_s}}};
}

} // namespace

void TestAnonymising::init()
{
    m_fixture = std::make_unique<TablesFixture>();
    m_fixture->insertCustomer(u"acme"_s, u"ACME"_s);
    m_fixture->insertPerson(u"quittegelb"_s, u"acme"_s);
    m_fixture->insertPeople(3, u"acme"_s);
}

void TestAnonymising::factsTellHowMuch()
{
    QMap<QString, QString> facts;
    for (const auto &[label, value] : Tables::anonymisationFacts(extent())) {
        facts.insert(label, value);
    }

    QCOMPARE(facts.value(u"Number"_s), u"7"_s);
    QCOMPARE(facts.value(u"New username"_s), u"anonymous-7"_s);
    QCOMPARE(facts.value(u"Fields replaced or emptied"_s), u"Firstname, Password"_s);
    QCOMPARE(facts.value(u"Preferences removed"_s), u"2"_s);
    QCOMPARE(facts.value(u"Further customers kept"_s), u"3"_s);
    QCOMPARE(facts.value(u"Permissions kept"_s), u"4"_s);
    QCOMPARE(facts.value(u"Values removed from the history"_s), u"1,234"_s);
    QCOMPARE(facts.value(u"Changes they stood in"_s), u"6"_s);
    QCOMPARE(facts.value(u"Automatic backups that still have the person"_s),
             u"2026-11-20 08-15-00 daily.db"_s);
}

void TestAnonymising::nothingIsToldAsNone()
{
    const auto facts = Tables::anonymisationFacts({});

    QCOMPARE(facts.constLast().second, u"none"_s);
    QCOMPARE(facts.at(2).second, u"none"_s);
}

void TestAnonymising::warningsSayWhatStays()
{
    const QStringList all = Tables::anonymisationWarnings(extent());
    const QStringList few = Tables::anonymisationWarnings({});

    QCOMPARE(all.size(), 4);
    QVERIFY(all.at(0).contains(u"cannot be undone"_s));
    QVERIFY(all.at(1).contains(u"Backups"_s));
    QVERIFY(all.at(2).contains(u"“ann”"_s));
    QVERIFY(all.at(3).contains(u"“bob”"_s));
    QCOMPARE(few.size(), 2);
    QCOMPARE(few.at(0), all.at(0));
    QVERIFY(few.at(1).startsWith(u"Copies of the database"_s)); // which nobody keeps a list of
}

void TestAnonymising::theCertificateSaysWhoDidWhat()
{
    const Anonymised done{.extent = extent(),
                          .changeSet = 42,
                          .time = QDateTime(QDate(2026, 11, 20), QTime(8, 15), Qt::UTC),
                          .agent = {.login = u"root"_s, .firstName = u"Ada"_s, .lastName = u"A"_s},
                          .isFileClean = true};

    const QString text = Tables::certificateText(done, {.text = u"/home/x/people.db"_s});

    for (const QString &told :
         {u"On %1, Ada A (root) anonymised"_s.arg(Tables::momentText(done.time)), u"anonymous-7"_s,
          u"Change: 42"_s, u"people.db"_s, u"daily.db"_s, u"Rollbook 0.1.0"_s, u"1,234"_s}) {
        QVERIFY2(text.contains(told), qPrintable(told));
    }
    QVERIFY(!text.contains(u"“ann”"_s));
    QVERIFY(!text.contains(u"Traces"_s));
}

void TestAnonymising::tracesAreAdmitted()
{
    QVERIFY(Tables::certificateText({.isFileClean = false}, {}).contains(u"Traces"_s));
}

void TestAnonymising::theCertificateIsPrivate()
{
    const auto outcome = anonymise(u"quittegelb"_s, proof());

    QVERIFY(outcome);
    QVERIFY(!outcome->certificateError);
    QCOMPARE(QString::fromUtf8(content(proof())), outcome->certificate);
    QVERIFY(!content(proof()).contains("quittegelb"));
    QVERIFY(
        !(QFileInfo(proof()).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestAnonymising::nothingIsDoneWithoutAPlaceForIt()
{
    QFile there(proof());
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("precious") > 0);
    there.close();

    const auto existing = anonymise(u"quittegelb"_s, proof());
    const auto nowhere = anonymise(u"quittegelb"_s, m_fixture->filePath(u"no/proof.txt"_s));
    const auto database = anonymise(u"quittegelb"_s, m_fixture->path());

    QVERIFY(!existing && !nowhere && !database);
    QCOMPARE(existing.error().code, ErrorCode::FileExists);
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotCreatable);
    QCOMPARE(database.error().code, ErrorCode::FileReserved);
    QCOMPARE(content(proof()), QByteArray("precious"));
    QCOMPARE(m_fixture->changeSets(), 0);
}

void TestAnonymising::aRefusalLeavesNoCertificate()
{
    const auto outcome = anonymise(u"nobody"_s, proof());

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::NotFound);
    const QDir folder(QFileInfo(proof()).absolutePath());
    QCOMPARE(folder.entryList({u"*.txt"_s, u"*.part"_s}), QStringList());
}

void TestAnonymising::whatWasKeptForTheSearchGoes()
{
    {
        Tables::Directory directory(m_fixture->database());
        const QSignalSpy kept(&directory, &Tables::Directory::kept);
        directory.keepFrom(1);
        directory.startLoading();
        QTRY_COMPARE(kept.count(), 1);
    }
    QVERIFY(content(search()).contains("quittegelb"));

    QVERIFY(anonymise(u"quittegelb"_s, {}));

    QVERIFY(!QFile::exists(search()));
}

/// What is kept anew knows of nobody of old.
void TestAnonymising::theDirectoryForgetsToo()
{
    Tables::Directory directory(m_fixture->database());
    const QSignalSpy kept(&directory, &Tables::Directory::kept);
    directory.keepFrom(1);
    directory.startLoading();
    QTRY_COMPARE(kept.count(), 1);
    QVERIFY(anonymise(u"quittegelb"_s, {}));

    directory.forgetKept();
    QVERIFY(!QFile::exists(search()));
    QVERIFY(directory.refresh());

    QTRY_VERIFY(QFile::exists(search()));
    QVERIFY(content(search()).contains("anonymous-1"));
    QVERIFY(!content(search()).contains("quittegelb"));
    QCOMPARE(directory.findCustomerUsers({.typed = u"quittegelb"_s, .includeInvalid = true}).total,
             0);
}

QTEST_GUILESS_MAIN(TestAnonymising)
#include "tst_anonymising.moc"
