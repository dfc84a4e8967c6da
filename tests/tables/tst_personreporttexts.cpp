// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/relationedits.h"
#include "tables/personreport.h"
#include "tests/tables/tablesfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Store::PersonReport;
using Tables::PersonReportFiles;

/// Everything about a person, for people and for programs (tables/personreport.h).
class TestPersonReportTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void theTextTellsEverything();
    void whatIsNotThereIsTold();
    void hostileValuesKeepTheirLines();
    void theObjectHasEverything();
    void removedValuesAreMarked();
    void theJsonFileStandsBeside_data();
    void theJsonFileStandsBeside();
    void bothFilesOrNone();
    void filesAreForTheirOwnerAlone();

private:
    [[nodiscard]] PersonReport report() const
    {
        const auto read = Store::personReport(m_fixture->database(), m_login);
        return read ? *read : PersonReport();
    }
    [[nodiscard]] QString text() const
    {
        return Tables::personReportText(report(), m_fixture->database());
    }
    [[nodiscard]] Domain::Result<void> write(const PersonReportFiles &files) const
    {
        return Tables::writePersonReport(report(), m_fixture->database(), files);
    }

    std::unique_ptr<TablesFixture> m_fixture;
    QString m_login;
};

void TestPersonReportTexts::init()
{
    m_fixture = std::make_unique<TablesFixture>();
    m_login = u"anna"_s;
    m_fixture->addCustomer(u"ACME"_s);
    m_fixture->addCustomer(u"BETA"_s);
    Domain::CustomerUser ann = TablesFixture::person(u"ann"_s, u"ACME"_s);
    ann.comments = u"Ungewöhnlich"_s;
    ann.id = m_fixture->add(ann, TablesFixture::fastHash(u"old"_s));
    Domain::ChangeSet relations{.kind = Domain::ChangeKind::PermissionsChanged,
                                .subject = u"ann"_s};
    relations.rows = Domain::directGrantChanges(u"ann"_s, 1, {}, {.rw = true});
    relations.rows.append(Domain::customerLink(u"ann"_s, u"BETA"_s, Domain::RowOperation::Insert));
    QVERIFY(m_fixture->apply(relations));
    Domain::CustomerUser anna = ann;
    anna.login = u"anna"_s;
    QVERIFY(m_fixture->apply(Domain::change(ann, anna, {})));
    m_fixture->sql(u"INSERT INTO customer_preferences VALUES ('anna', 'UserLastLogin', "
                   "'1700000123'), ('anna', 'UserLanguage', 'de')"_s);
}

void TestPersonReportTexts::theTextTellsEverything()
{
    const QString all = text();

    for (const QString &told :
         {u"Everything About Customer User “anna”\n====="_s, u"Username: anna"_s,
          u"Comment: Ungewöhnlich"_s, u"Password: sha256"_s, u"Validity: valid"_s,
          u"Earlier username: ann\n"_s, u"UserLanguage: de"_s, u"UserLastLogin: 11/14/23"_s,
          u"Customer: ACME Inc."_s, u"BETA: BETA Inc."_s, u"users: rw"_s,
          u"Customer group support is off"_s, u"Tickets of customer “BETA”"_s, u"Change 5, "_s,
          u"Username: “ann” → “anna”"_s, u"by root"_s}) {
        QVERIFY2(all.contains(told), qPrintable(told + u"\n\n"_s + all));
    }
    QVERIFY(!all.contains(TablesFixture::fastHash(u"old"_s)));
}

void TestPersonReportTexts::whatIsNotThereIsTold()
{
    m_login = u"bert"_s;
    m_fixture->insertPerson(u"bert"_s, u"gone"_s);

    const QString all = text();

    QVERIFY(all.contains(u"There is no customer with this ID."_s));
    QVERIFY(all.contains(u"Preferences\n-----------\nNone.\n"_s));
    QVERIFY(all.contains(u"History, the Latest First\n-------------------------\nNone.\n"_s));
}

void TestPersonReportTexts::hostileValuesKeepTheirLines()
{
    m_fixture->sql(u"UPDATE customer_user SET comments = ?, phone = ? WHERE login = 'anna'"_s,
                   {u"one\nPassword: none"_s, u"%1 %2 <b>"_s});

    const QString all = text();

    QVERIFY(!all.contains(u"\nPassword: none"_s));
    QVERIFY(all.contains(u"Phone: %1 %2 <b>\n"_s));
}

void TestPersonReportTexts::theObjectHasEverything()
{
    const QJsonObject object = Tables::personReportObject(report());

    const QJsonObject person = object.value(u"person"_s).toObject();
    QCOMPARE(person.value(u"login"_s), QJsonValue(u"anna"_s));
    QCOMPARE(person.value(u"validity"_s), QJsonValue(u"valid"_s));
    QCOMPARE(person.value(u"has_password"_s), QJsonValue(true));
    QCOMPARE(person.value(u"password_kind"_s), QJsonValue(u"sha256"_s));
    QVERIFY(!person.contains(u"pw"_s));
    QCOMPARE(object.value(u"earlier_logins"_s), QJsonValue(QJsonArray{u"ann"_s}));
    QCOMPARE(object.value(u"preferences"_s).toArray().size(), 2);
    QCOMPARE(object.value(u"customer"_s).toObject().value(u"name"_s), QJsonValue(u"ACME Inc."_s));
    QCOMPARE(object.value(u"further_customers"_s).toArray().at(0),
             QJsonValue(QJsonObject{{u"customer_id"_s, u"BETA"_s}, {u"name"_s, u"BETA Inc."_s}}));
    QCOMPARE(object.value(u"permissions"_s).toArray().at(0),
             QJsonValue(QJsonObject{
                 {u"group"_s, u"users"_s}, {u"permission"_s, u"rw"_s}, {u"value"_s, 1}}));
    const QJsonObject effective = object.value(u"effective_permissions"_s).toObject();
    QCOMPARE(effective.value(u"groups"_s).toObject().value(u"users"_s),
             QJsonValue(QJsonArray{u"ro"_s, u"rw"_s}));
    QCOMPARE(effective.value(u"customers"_s).toObject().keys(),
             (QStringList{u"ACME"_s, u"BETA"_s}));
    QCOMPARE(object.value(u"history"_s).toArray().size(), 3);
    QCOMPARE(object.value(u"rollbook_version"_s), QJsonValue(u"0.1.0"_s));
    const QByteArray json = QJsonDocument(object).toJson();
    QVERIFY(!json.contains(TablesFixture::fastHash(u"old"_s).toLatin1()));
}

void TestPersonReportTexts::removedValuesAreMarked()
{
    m_fixture->sql(u"UPDATE rollbook_row_change SET changes = '{\"phone\":[],\"fax\":[\"1\"]}' "
                   "WHERE changes LIKE '%\"login\":[\"ann\",%'"_s);

    const QJsonObject object = Tables::personReportObject(report());

    const QJsonObject columns = object.value(u"history"_s)
                                    .toArray()
                                    .at(0)
                                    .toObject()
                                    .value(u"rows"_s)
                                    .toArray()
                                    .at(0)
                                    .toObject()
                                    .value(u"columns"_s)
                                    .toObject();
    QCOMPARE(columns.value(u"phone"_s).toObject().value(u"removed"_s), QJsonValue(u"both"_s));
    QCOMPARE(columns.value(u"fax"_s).toObject().value(u"removed"_s), QJsonValue(u"before"_s));
    QCOMPARE(columns.value(u"fax"_s).toObject().value(u"after"_s), QJsonValue(u"1"_s));
    QVERIFY(text().contains(
        u"Phone: “removed when the person was anonymised” → “removed when the person was "
        "anonymised”"_s));
    QVERIFY(text().contains(u"Fax: “removed when the person was anonymised” → “1”"_s));
}

void TestPersonReportTexts::theJsonFileStandsBeside_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("json");

    QTest::newRow("as proposed") << u"/x/ann.txt"_s << u"/x/ann.json"_s;
    QTest::newRow("in capitals") << u"/x/ann.TXT"_s << u"/x/ann.json"_s;
    QTest::newRow("with dots") << u"/x/ann.b.txt"_s << u"/x/ann.b.json"_s;
    QTest::newRow("another end") << u"/x/ann.json"_s << u"/x/ann.json.json"_s;
    QTest::newRow("no end") << u"/x.y/ann"_s << u"/x.y/ann.json"_s;
    QTest::newRow("nothing but an end") << u"/x/.txt"_s << u"/x/.txt.json"_s;
}

void TestPersonReportTexts::theJsonFileStandsBeside()
{
    QFETCH(const QString, text);

    QTEST(Tables::jsonFileBeside(text), "json");
}

void TestPersonReportTexts::bothFilesOrNone()
{
    const QDir folder(QFileInfo(m_fixture->path()).absolutePath());
    const QStringList before = folder.entryList(QDir::Files);

    const auto reserved = write({.text = folder.filePath(u"a.txt"_s), .json = m_fixture->path()});
    const auto nowhere =
        write({.text = folder.filePath(u"a.txt"_s), .json = folder.filePath(u"no/a.json"_s)});
    const auto same =
        write({.text = folder.filePath(u"a.txt"_s), .json = folder.filePath(u"a.txt"_s)});

    QVERIFY(!reserved && !nowhere && !same);
    QCOMPARE(reserved.error().code, ErrorCode::FileReserved);
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotCreatable);
    QCOMPARE(same.error().code, ErrorCode::FileExists);
    QCOMPARE(folder.entryList(QDir::Files), before);
}

void TestPersonReportTexts::filesAreForTheirOwnerAlone()
{
    const PersonReportFiles files{.text = m_fixture->filePath(u"a.txt"_s),
                                  .json = m_fixture->filePath(u"a.json"_s)};

    QVERIFY(write(files));

    for (const QString &path : {files.text, files.json}) {
        QCOMPARE(QFile(path).permissions(),
                 QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    }
    QFile json(files.json);
    QVERIFY(json.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(json.readAll()).object().value(u"person"_s),
             Tables::personReportObject(report()).value(u"person"_s));
}

QTEST_GUILESS_MAIN(TestPersonReportTexts)
#include "tst_personreporttexts.moc"
