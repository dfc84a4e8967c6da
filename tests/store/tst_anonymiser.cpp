// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymisationdesk.h"
#include "domain/merge.h"
#include "store/mergeplanner.h"
#include "store/transaction.h"

#include <QFile>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Store::Anonymiser;

/// Anonymising somebody (store/anonymiser.h).
class TestAnonymiser : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfThePersonIsLeft();
    void bytesAreGoneFromTheFile();
    void bytesAreGoneFromAFileThatWasWorkedWith();
    void theRecordAndItsRelationsStay();
    void othersStayAsTheyAre();
    void thePreviewTellsWhatIsDone();
    void thePreviewWritesNothing();
    void backupsAreNamedAndStay();
    void aCustomerNamedAlikeIsTold();
    void whoWasMergedWithItIsTold();
    void doneTwiceItIsHarmless();
    void againAfterNewValues();
    void theUsernameIsMadeFree();
    void aNameOfOldIsNotTaken();
    void onlyAdministratorsMay();
    void whoIsNotThere_data();
    void whoIsNotThere();
    void aRefusalWritesNothing();
    void aReaderKeepsTheFileFromBeingCleaned();
    void aDatabaseToBeReadOnlyStays();
};

namespace {

/// All tables but the feed, as text.
QStringList contentOf(StoreFixture &fixture)
{
    QStringList content;
    for (const auto *table :
         {"customer_user", "customer_preferences", "customer_user_customer", "group_customer_user",
          "customer_company", "rollbook_change_set", "rollbook_row_change"}) {
        content += fixture.dump(QString::fromLatin1(table));
    }
    return content;
}

} // namespace

void TestAnonymiser::nothingOfThePersonIsLeft()
{
    AnonymisationDesk desk;
    QCOMPARE(desk.secretsInTables().size(), AnonymisationDesk::secrets().size());

    const auto done = desk.anonymise();

    QVERIFY(done);
    QVERIFY(done->changeSet > 0);
    QCOMPARE(desk.secretsInTables(), QStringList());
    QCOMPARE(desk.stored(desk.id).login, u"anonymous-%1"_s.arg(desk.id));
    QVERIFY(desk.fixture.value(u"SELECT pw IS NULL FROM customer_user WHERE id = ?"_s, {desk.id})
                .toBool());
}

void TestAnonymiser::bytesAreGoneFromTheFile()
{
    AnonymisationDesk desk;

    const auto done = desk.anonymise();

    QVERIFY(done && done->isFileClean);
    QCOMPARE(QFileInfo(desk.fixture.path() + u"-wal"_s).size(), 0);
    QCOMPARE(desk.secretsInFiles(), QStringList());
}

/// SQLite moves rows about as pages fill, and leaves copies behind where it moved them from.
void TestAnonymiser::bytesAreGoneFromAFileThatWasWorkedWith()
{
    AnonymisationDesk desk;
    desk.fixture.sql(u"PRAGMA secure_delete = OFF"_s);
    for (int number = 0; number < 60; ++number) {
        const Domain::CustomerUser seen = desk.stored(desk.id);
        Domain::CustomerUser next = seen;
        next.comments = u"Trinkt Kamillentee "_s + QString(number * 3, u'x');
        next.lastName = u"Hinterhuber"_s + QString(number % 7, u'y');
        QVERIFY(desk.fixture.apply(Domain::change(seen, next, {})));
        QVERIFY(desk.fixture.add(StoreFixture::person(u"other%1"_s.arg(number), u"ACME"_s)) > 0);
    }

    const auto done = desk.anonymise();

    QVERIFY(done && done->isFileClean);
    QCOMPARE(desk.secretsInFiles(), QStringList());
}

void TestAnonymiser::theRecordAndItsRelationsStay()
{
    AnonymisationDesk desk;
    const qint64 changeSets =
        desk.fixture.value(u"SELECT count(*) FROM rollbook_change_set"_s).toLongLong();

    QVERIFY(desk.anonymise());

    const QString login = u"anonymous-%1"_s.arg(desk.id);
    const Domain::CustomerUser person = desk.stored(desk.id);
    QCOMPARE(person.customerId, u"ACME"_s);
    QCOMPARE(person.email, login + u"@anonymous.invalid"_s);
    QCOMPARE(person.fullName(), u"Anonymous %1"_s.arg(desk.id));
    QVERIFY(!person.isValid());
    QCOMPARE(desk.fixture.dump(u"customer_user_customer"_s).size(), 1);
    QCOMPARE(desk.fixture.value(u"SELECT user_id FROM customer_user_customer"_s).toString(), login);
    QCOMPARE(desk.fixture.value(u"SELECT user_id FROM group_customer_user"_s).toString(), login);
    QCOMPARE(desk.fixture.value(u"SELECT count(*) FROM customer_preferences"_s).toInt(), 1);
    QCOMPARE(desk.fixture.value(u"SELECT count(*) FROM rollbook_change_set"_s).toLongLong(),
             changeSets + 1);
}

void TestAnonymiser::othersStayAsTheyAre()
{
    AnonymisationDesk desk;
    const Domain::CustomerUser bert = desk.stored(desk.bert);
    const QString row = u"SELECT group_concat(changes) FROM rollbook_row_change "
                        "WHERE row_key = '{\"id\":%1}'"_s.arg(desk.bert);
    const QString before = desk.fixture.value(row).toString();

    QVERIFY(desk.anonymise());

    QCOMPARE(desk.fixture.value(row).toString(), before);
    QVERIFY(before.contains(u"555"_s));
    QCOMPARE(desk.stored(desk.bert).phone, bert.phone);
    QCOMPARE(desk.fixture.value(u"SELECT preferences_value FROM customer_preferences"_s).toString(),
             u"de"_s);
}

void TestAnonymiser::thePreviewTellsWhatIsDone()
{
    AnonymisationDesk desk;

    const auto preview = desk.anonymiser().preview(desk.stored(desk.id).login);
    const auto done = desk.anonymise();

    QVERIFY(preview && done);
    const Store::AnonymisationExtent &before = preview->extent;
    QCOMPARE(before.customerUserId, desk.id);
    QCOMPARE(before.login, u"anonymous-%1"_s.arg(desk.id));
    QCOMPARE(before.columns.size(), 15); // all but the customer
    QVERIFY(before.columns.contains(u"pw"_s) && before.columns.contains(u"valid_id"_s));
    QCOMPARE(before.preferences, 2);
    QCOMPARE(before.furtherCustomers, 1);
    QCOMPARE(before.permissions, 1);
    QVERIFY(before.journalValues > 20);
    QCOMPARE(before.journalChangeSets, 5);
    QCOMPARE(done->extent.journalValues, before.journalValues);
    QCOMPARE(done->extent.journalChangeSets, before.journalChangeSets);
    QCOMPARE(done->extent.columns, before.columns);
    QCOMPARE(done->agent.login, u"root"_s);
    QVERIFY(done->time.isValid());
}

void TestAnonymiser::thePreviewWritesNothing()
{
    AnonymisationDesk desk;
    const QStringList before = contentOf(desk.fixture);

    QVERIFY(desk.anonymiser().preview(u"sauerkirsche"_s));

    QCOMPARE(contentOf(desk.fixture), before);
}

void TestAnonymiser::backupsAreNamedAndStay()
{
    AnonymisationDesk desk;
    const Store::AutomaticBackups backups(desk.fixture.location());
    const auto made = backups.make(Store::BackupReason::Daily);
    QVERIFY(made);

    const auto done = desk.anonymise();

    QVERIFY(done);
    QCOMPARE(done->extent.backups.size(), 1);
    QCOMPARE(done->extent.backups.constFirst().path, made->path);
    QFile file(made->path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(AnonymisationDesk::secretsIn(file.readAll().toLower()).size(),
             AnonymisationDesk::secrets().size());
}

void TestAnonymiser::aCustomerNamedAlikeIsTold()
{
    AnonymisationDesk desk;
    desk.fixture.addCustomer(u"Sauerkirsche"_s);
    QVERIFY(desk.fixture.apply({.kind = Domain::ChangeKind::CustomersChanged,
                                .rows = {Domain::customerLink(u"sauerkirsche"_s, u"Sauerkirsche"_s,
                                                              Domain::RowOperation::Insert)}}));

    const auto preview = desk.anonymiser().preview(u"sauerkirsche"_s);

    QVERIFY(preview);
    QCOMPARE(preview->extent.customersNamedAlike, QStringList{u"Sauerkirsche"_s});
}

/// Both are in the subject of the merge, and of what took it back and did it again.
void TestAnonymiser::whoWasMergedWithItIsTold()
{
    AnonymisationDesk desk;
    const Store::MergePlanner planner(desk.fixture.database(), desk.fixture.agent());
    const auto merge = planner.read(u"bert"_s, u"sauerkirsche"_s);
    QVERIFY(merge);
    const auto merged = desk.fixture.apply(Domain::mergeChanges(*merge, {}));
    QVERIFY(merged);
    const auto plan = Store::UndoPlanner(desk.fixture.database()).undo(merged->changeSet);
    QVERIFY(plan && desk.fixture.apply(Domain::changesOf(*plan, false)));

    const auto preview = desk.anonymiser().preview(u"sauerkirsche"_s);
    QVERIFY(preview);
    QCOMPARE(preview->extent.mergedWith, QStringList{u"bert"_s});
    QVERIFY(desk.anonymise());

    QVERIFY2(desk.secretsInTables().isEmpty(), qPrintable(desk.secretsInTables().join(u' ')));
    const auto other = desk.anonymiser().preview(u"bert"_s);
    QVERIFY(other);
    QVERIFY(other->extent.mergedWith.isEmpty());
}

void TestAnonymiser::doneTwiceItIsHarmless()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());
    const QStringList before = contentOf(desk.fixture);

    const auto again = desk.anonymise();

    QVERIFY(again);
    QCOMPARE(again->changeSet, 0);
    QCOMPARE(again->extent.login, u"anonymous-%1"_s.arg(desk.id));
    QCOMPARE(again->extent.journalValues, 0);
    QVERIFY(again->extent.columns.isEmpty());
    QCOMPARE(contentOf(desk.fixture), before);
}

/// Somebody typed something about the person again, and even removed it.
void TestAnonymiser::againAfterNewValues()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());
    for (const QString &phone : {u"998877"_s, QString()}) {
        const Domain::CustomerUser seen = desk.stored(desk.id);
        Domain::CustomerUser next = seen;
        next.phone = phone;
        QVERIFY(desk.fixture.apply(Domain::change(seen, next, {})));
    }
    QCOMPARE(desk.secretsInTables(), QStringList{u"998877"_s});

    const auto again = desk.anonymise();

    QVERIFY(again);
    QCOMPARE(again->changeSet, 0); // the record itself was so already
    QCOMPARE(again->extent.journalChangeSets, 2);
    QCOMPARE(desk.secretsInTables(), QStringList());
}

void TestAnonymiser::theUsernameIsMadeFree()
{
    AnonymisationDesk desk;
    QVERIFY(desk.fixture.add(StoreFixture::person(u"Anonymous-%1"_s.arg(desk.id), u"ACME"_s)) > 0);
    desk.fixture.sql(u"INSERT INTO customer_preferences VALUES (?, 'UserLanguage', 'de')"_s,
                     {u"anonymous-%1-2"_s.arg(desk.id)}); // left behind by somebody
    Domain::CustomerUser other = StoreFixture::person(u"other"_s, u"ACME"_s);
    other.email = u"anonymous-%1-3@anonymous.invalid"_s.arg(desk.id);
    QVERIFY(desk.fixture.add(other) > 0);

    const auto done = desk.anonymise();

    QVERIFY(done);
    QCOMPARE(desk.stored(desk.id).login, u"anonymous-%1-4"_s.arg(desk.id));
    QCOMPARE(desk.secretsInTables(), QStringList());
}

/// Somebody else's history would become this person's.
void TestAnonymiser::aNameOfOldIsNotTaken()
{
    AnonymisationDesk desk;
    const QString taken = u"anonymous-%1"_s.arg(desk.id);
    const qint64 carl = desk.fixture.add(StoreFixture::person(taken, u"ACME"_s));
    QVERIFY(desk.fixture.apply(
        {.kind = Domain::ChangeKind::CustomersChanged,
         .rows = {Domain::customerLink(taken, u"BETA"_s, Domain::RowOperation::Insert)}}));
    const Domain::CustomerUser seen = desk.stored(carl);
    Domain::CustomerUser next = seen;
    next.login = u"carl"_s;
    next.email = u"carl@acme.example.net"_s;
    QVERIFY(desk.fixture.apply(Domain::change(seen, next, {})));

    QVERIFY(desk.anonymise());

    QCOMPARE(desk.stored(desk.id).login, taken + u"-2"_s);
}

void TestAnonymiser::onlyAdministratorsMay()
{
    AnonymisationDesk desk;
    desk.fixture.sql(u"INSERT INTO users SELECT 2, 'olga', pw, NULL, 'Olga', 'O', 1, create_time, "
                     "1, change_time, 1 FROM users"_s);
    desk.fixture.sql(u"INSERT INTO group_user SELECT 2, 1, 'rw', create_time, 1, change_time, 1 "
                     "FROM users WHERE id = 1"_s);
    const Domain::Agent olga{.id = 2, .login = u"olga"_s, .mayEditCustomers = true};
    const Anonymiser anonymiser(desk.fixture.database(), olga);
    const QStringList before = contentOf(desk.fixture);

    const auto preview = anonymiser.preview(u"sauerkirsche"_s);
    const auto done = anonymiser.anonymise(u"sauerkirsche"_s);
    // Nor past the anonymiser.
    const auto plan = desk.anonymiser().preview(u"sauerkirsche"_s);
    Domain::ChangeSet changes = plan->changes;
    changes.rows = {changes.rows.constLast()};
    const auto applied = Store::ChangeWriter(desk.fixture.database(), olga).apply(changes);

    QVERIFY(!preview && !done && !applied);
    QCOMPARE(preview.error().code, ErrorCode::NotPermitted);
    QCOMPARE(done.error().code, ErrorCode::NotPermitted);
    QCOMPARE(applied.error().code, ErrorCode::NotPermitted);
    QCOMPARE(contentOf(desk.fixture), before);
}

void TestAnonymiser::whoIsNotThere_data()
{
    QTest::addColumn<QString>("login");

    QTest::newRow("unknown") << u"nobody"_s;
    QTest::newRow("in other letters") << u"Sauerkirsche"_s;
    QTest::newRow("a name of old") << u"zitronella"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("SQL") << u"' OR 1=1 --"_s;
}

void TestAnonymiser::whoIsNotThere()
{
    QFETCH(const QString, login);
    AnonymisationDesk desk;

    const auto done = desk.anonymiser().anonymise(login);

    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NotFound);
    QCOMPARE(done.error().subject, login);
    QCOMPARE(desk.stored(desk.id).login, u"sauerkirsche"_s);
}

/// All or nothing: here the journal cannot be written to.
void TestAnonymiser::aRefusalWritesNothing()
{
    AnonymisationDesk desk;
    desk.fixture.sql(u"CREATE TRIGGER obstacle BEFORE UPDATE ON rollbook_row_change "
                     "BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
    const QStringList before = contentOf(desk.fixture);

    const auto done = desk.anonymise();

    QVERIFY(!done);
    QCOMPARE(contentOf(desk.fixture), before);
}

void TestAnonymiser::aReaderKeepsTheFileFromBeingCleaned()
{
    AnonymisationDesk desk;
    const auto reader = desk.fixture.another();
    Store::Transaction reading(reader->connection());
    QVERIFY(reading.beginReading());
    QVERIFY(Store::runForValue(reader->connection(), u"SELECT count(*) FROM customer_user"_s));

    const auto done = desk.anonymise();

    QVERIFY(done);
    QVERIFY(!done->isFileClean);
    QCOMPARE(desk.secretsInTables(), QStringList());
    QVERIFY(reading.commit());
    const auto again = desk.anonymise();
    QVERIFY(again && again->isFileClean);
}

void TestAnonymiser::aDatabaseToBeReadOnlyStays()
{
    AnonymisationDesk desk;
    desk.fixture.close();
    QVERIFY(QFile::setPermissions(desk.fixture.path(), QFileDevice::ReadOwner));
    const auto opened = desk.fixture.another();

    const auto done = Anonymiser(*opened, desk.fixture.agent()).anonymise(u"sauerkirsche"_s);

    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ReadOnly);
}

QTEST_GUILESS_MAIN(TestAnonymiser)
#include "tst_anonymiser.moc"
