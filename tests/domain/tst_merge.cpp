// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/merge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::CustomerUser;
using Domain::Merge;
using Domain::MergePreference;
using Domain::RowChange;
using Domain::RowOperation;
using Domain::Table;
using Domain::Validity;

namespace {

const Domain::Group users{.id = 1, .name = u"users"_s};
const Domain::Group stats{.id = 3, .name = u"stats"_s};

CustomerUser person(qint64 id, const QString &login)
{
    return {.id = id,
            .firstName = u"Ann"_s,
            .lastName = u"Meier"_s,
            .login = login,
            .email = login + u"@acme.example.net"_s,
            .customerId = u"ACME"_s};
}

/// ann, and anna, who is the same person and has no more than the other one.
Merge twins()
{
    return {.kept = {.record = person(1, u"ann"_s), .customers = {u"ACME"_s}},
            .other = {.record = person(2, u"anna"_s), .customers = {u"ACME"_s}}};
}

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 11, number), QTime(8, 0), Qt::UTC);
}

/// "phone 1->2" for every column; "+users rw" or "+ACME" for relations.
QStringList inShort(const RowChange &row)
{
    QStringList words;
    if (row.operation == RowOperation::Update) {
        for (const Domain::ColumnChange &change : row.columns) {
            words.append(u"%1 %2->%3"_s.arg(change.column, change.before.toString(),
                                            change.after.toString()));
        }
        return words;
    }
    const bool isAdded = row.operation == RowOperation::Insert;
    for (const Domain::ColumnChange &change : row.columns) {
        words.append((isAdded ? change.after : change.before).toString());
    }
    return {(isAdded ? u'+' : u'-') + words.join(u' ')};
}

QList<QStringList> inShort(const QList<RowChange> &rows)
{
    QList<QStringList> all;
    for (const RowChange &row : rows) {
        all.append(inShort(row));
    }
    return all;
}

QStringList columnsOf(const QList<Domain::MergeField> &fields)
{
    QStringList columns;
    for (const Domain::MergeField &field : fields) {
        columns.append(field.column);
    }
    return columns;
}

} // namespace

/// Two customer users become one: what is written for it.
class TestMerge : public QObject
{
    Q_OBJECT

private slots:
    void whatDiffersIsAskedInTheFormsOrder();
    void whoseValueIsTaken_data();
    void whoseValueIsTaken();
    void theOtherOneBecomesInvalid();
    void theOtherOneIsInBothHistoriesThoughNothingOfItChanges();
    void nothingToDoIsNoChange();
    void onlyWhatIsTakenIsWritten();
    void whatIsTakenMustStillBeSo();
    void aTakenAddressIsFree_data();
    void aTakenAddressIsFree();
    void groupsAreUnited_data();
    void groupsAreUnited();
    void customersAreUnited_data();
    void customersAreUnited();
    void withoutTheRightRelationsStay();
    void theEffectIsWhatCountsInTheEnd();
    void aLostCustomerIsTold();
    void theSubjectNamesBoth_data();
    void theSubjectNamesBoth();
};

void TestMerge::whatDiffersIsAskedInTheFormsOrder()
{
    Merge merge = twins();
    merge.kept.record.phone = u"1"_s;
    merge.other.record.phone = u" 1 "_s; // is stored as the same
    merge.other.record.title = u"Dr."_s;
    merge.other.record.comments = u"left in May"_s;
    merge.other.record.validId = static_cast<int>(Validity::InvalidTemporarily);

    QCOMPARE(columnsOf(Domain::differingFields(merge)),
             (QStringList{u"title"_s, u"email"_s, u"comments"_s}));
    QCOMPARE(Domain::equalFields(merge), 10);
}

void TestMerge::whoseValueIsTaken_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("keptDay");
    QTest::addColumn<int>("otherDay");
    QTest::addColumn<QString>("taken"); // by Kept, Newer, Older

    QTest::newRow("the other one's is newer") << u"1"_s << u"2"_s << 1 << 2 << u"-y-"_s;
    QTest::newRow("the other one's is older") << u"1"_s << u"2"_s << 2 << 1 << u"--y"_s;
    QTest::newRow("of the same time") << u"1"_s << u"2"_s << 1 << 1 << u"---"_s;
    QTest::newRow("the kept one has none") << QString() << u"2"_s << 2 << 1 << u"yyy"_s;
    QTest::newRow("the kept one has blanks") << u"  "_s << u"2"_s << 2 << 1 << u"yyy"_s;
    QTest::newRow("the other one has none") << u"1"_s << QString() << 1 << 2 << u"---"_s;
    QTest::newRow("0 is something") << u"0"_s << u"2"_s << 1 << 1 << u"---"_s;
}

void TestMerge::whoseValueIsTaken()
{
    QFETCH(const QString, kept);
    QFETCH(const QString, other);
    QFETCH(const int, keptDay);
    QFETCH(const int, otherDay);
    Merge merge = twins();
    merge.other.record.email = merge.kept.record.email;
    merge.kept.record.phone = kept;
    merge.other.record.phone = other;
    merge.kept.storedAt.insert(u"phone"_s, day(keptDay));
    merge.other.storedAt.insert(u"phone"_s, day(otherDay));

    QString taken;
    for (const auto preference :
         {MergePreference::Kept, MergePreference::Newer, MergePreference::Older}) {
        taken += Domain::takenColumns(merge, preference).contains(u"phone"_s) ? u'y' : u'-';
    }

    QTEST(taken, "taken");
}

void TestMerge::theOtherOneBecomesInvalid()
{
    const Domain::ChangeSet changes = Domain::mergeChanges(twins(), {});

    QVERIFY(changes.kind == Domain::ChangeKind::CustomerUsersMerged);
    QCOMPARE(changes.rows.size(), 2);
    const RowChange &row = changes.rows.constFirst();
    QVERIFY(row.table == Table::CustomerUser);
    QCOMPARE(row.key, (QVariantMap{{u"id"_s, 2}}));
    QCOMPARE(inShort(row), QStringList{u"valid_id 1->2"_s});
    QCOMPARE(changes.rows.constLast().key, (QVariantMap{{u"id"_s, 1}})); // in its history as well
    QVERIFY(changes.rows.constLast().columns.isEmpty());
}

void TestMerge::theOtherOneIsInBothHistoriesThoughNothingOfItChanges()
{
    Merge merge = twins();
    merge.other.record.validId = static_cast<int>(Validity::Invalid);
    merge.other.record.phone = u"2"_s;

    const auto rows = Domain::mergeChanges(merge, {u"phone"_s}).rows;

    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.constFirst().key, (QVariantMap{{u"id"_s, 2}}));
    QVERIFY(rows.constFirst().columns.isEmpty());
}

void TestMerge::nothingToDoIsNoChange()
{
    Merge merge = twins();
    merge.other.record.validId = static_cast<int>(Validity::Invalid);

    QVERIFY(Domain::mergeChanges(merge, {}).rows.isEmpty());
}

void TestMerge::onlyWhatIsTakenIsWritten()
{
    Merge merge = twins();
    merge.kept.record.city = u"Rome"_s;
    merge.other.record.city = u"Oslo"_s;
    merge.other.record.phone = u"2"_s;

    const auto rows = Domain::mergeChanges(merge, {u"phone"_s, u"login"_s, u"pw"_s}).rows;

    QCOMPARE(inShort(rows), (QList<QStringList>{{u"valid_id 1->2"_s}, {u"phone ->2"_s}}));
    QCOMPARE(rows.constLast().key, (QVariantMap{{u"id"_s, 1}}));
    QVERIFY(rows.constLast().columns.constFirst().before.isNull());
}

void TestMerge::whatIsTakenMustStillBeSo()
{
    Merge merge = twins();
    merge.other.record.phone = u"2"_s;

    const RowChange other = Domain::mergeChanges(merge, {u"phone"_s}).rows.constFirst();

    QCOMPARE(other.seen, (QVariantMap{{u"login"_s, u"anna"_s}, {u"phone"_s, u"2"_s}}));
}

void TestMerge::aTakenAddressIsFree_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("unique");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<QString>("replaced");

    const QString anna = u"anna@acme.example.net"_s;
    QTest::newRow("taken") << anna << true << true << u"2@merged.invalid"_s;
    QTest::newRow("not taken") << anna << true << false << QString();
    QTest::newRow("may be anybody's") << anna << false << true << QString();
    QTest::newRow("the same but for capitals")
        << u"ANN@acme.example.net"_s << true << true << u"2@merged.invalid"_s;
}

void TestMerge::aTakenAddressIsFree()
{
    QFETCH(const QString, email);
    QFETCH(const bool, unique);
    QFETCH(const bool, taken);
    QFETCH(const QString, replaced);
    Merge merge = twins();
    merge.other.record.email = email;
    merge.uniqueEmails = unique;
    const QStringList columns = taken ? QStringList{u"email"_s} : QStringList();

    QCOMPARE(Domain::replacedEmail(merge, columns), replaced);

    // The other one's row comes first, or the kept one could not have the address.
    const QStringList first = inShort(Domain::mergeChanges(merge, columns).rows.constFirst());
    QCOMPARE(first.constFirst(),
             replaced.isEmpty() ? u"valid_id 1->2"_s : u"email %1->%2"_s.arg(email, replaced));
}

void TestMerge::groupsAreUnited_data()
{
    QTest::addColumn<bool>("keptRo");
    QTest::addColumn<bool>("keptRw");
    QTest::addColumn<bool>("otherRo");
    QTest::addColumn<bool>("otherRw");
    QTest::addColumn<QStringList>("rows");

    const QStringList ro{u"+ann 3 ro 1"_s};
    const QStringList rw{u"+ann 3 rw 1"_s};
    QTest::newRow("none") << false << false << false << false << QStringList();
    QTest::newRow("ro") << false << false << true << false << ro;
    QTest::newRow("rw") << false << false << false << true << rw;
    QTest::newRow("rw is one row") << false << false << true << true << rw;
    QTest::newRow("ro becomes rw")
        << true << false << false << true << QStringList{u"-ann 3 ro 1"_s, u"+ann 3 rw 1"_s};
    QTest::newRow("rw includes ro") << false << true << true << false << QStringList();
    QTest::newRow("the kept one has more") << true << true << true << false << QStringList();
}

void TestMerge::groupsAreUnited()
{
    QFETCH(const bool, keptRo);
    QFETCH(const bool, keptRw);
    QFETCH(const bool, otherRo);
    QFETCH(const bool, otherRw);
    QFETCH(const QStringList, rows);
    Merge merge = twins();
    merge.kept.grants = {{.group = stats, .types = {.ro = keptRo, .rw = keptRw}}};
    merge.other.grants = {{.group = stats, .types = {.ro = otherRo, .rw = otherRw}}};

    QStringList relations;
    const auto written = Domain::mergeChanges(merge, {}).rows.mid(2);
    for (const RowChange &row : written) {
        relations += inShort(row);
    }

    QCOMPARE(relations, rows);
    QCOMPARE(Domain::gainedGrants(merge).isEmpty(), rows.isEmpty());
}

void TestMerge::customersAreUnited_data()
{
    QTest::addColumn<QStringList>("further"); // of the kept one
    QTest::addColumn<QStringList>("ofOther");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<QStringList>("gained");

    const QStringList none;
    QTest::newRow("the same one") << none << QStringList{u"ACME"_s} << false << none;
    QTest::newRow("the primary one")
        << none << QStringList{u"Bolt"_s} << false << QStringList{u"Bolt"_s};
    QTest::newRow("is there already")
        << QStringList{u"Bolt"_s} << QStringList{u"Bolt"_s} << false << none;
    QTest::newRow("further ones") << none << QStringList{u"ACME"_s, u"Bolt"_s, u"Cog"_s} << false
                                  << QStringList{u"Bolt"_s, u"Cog"_s};
    QTest::newRow("the kept one's own becomes a further one")
        << none << QStringList{u"Bolt"_s, u"Cog"_s} << true << QStringList{u"ACME"_s, u"Cog"_s};
    QTest::newRow("its own is a further one, too")
        << QStringList{u"ACME"_s} << QStringList{u"Bolt"_s} << true << none;
}

void TestMerge::customersAreUnited()
{
    QFETCH(const QStringList, further);
    QFETCH(const QStringList, ofOther);
    QFETCH(const bool, taken);
    Merge merge = twins();
    merge.kept.further = further;
    merge.kept.customers = Domain::customersOf(u"ACME"_s, further);
    merge.other.record.customerId = ofOther.constFirst();
    merge.other.customers = ofOther;
    const QStringList columns = taken ? QStringList{u"customer_id"_s} : QStringList();

    QTEST(Domain::gainedCustomers(merge, columns), "gained");

    const Domain::Member after = Domain::memberAfter(merge, columns);
    QCOMPARE(after.customers.constFirst(), taken ? ofOther.constFirst() : u"ACME"_s);
    for (const QString &each : merge.kept.customers + ofOther) {
        QCOMPARE(after.customers.count(each), 1);
    }
}

void TestMerge::withoutTheRightRelationsStay()
{
    Merge merge = twins();
    merge.withRelations = false;
    merge.other.record.customerId = u"Bolt"_s;
    merge.other.customers = {u"Bolt"_s};
    merge.other.grants = {{.group = stats, .types = {.rw = true}}};

    const auto rows = Domain::mergeChanges(merge, {u"customer_id"_s}).rows;

    QCOMPARE(inShort(rows),
             (QList<QStringList>{{u"valid_id 1->2"_s}, {u"customer_id ACME->Bolt"_s}}));
    QCOMPARE(Domain::memberAfter(merge, {u"customer_id"_s}).customers, QStringList{u"Bolt"_s});
}

void TestMerge::theEffectIsWhatCountsInTheEnd()
{
    Merge merge = twins();
    merge.other.record.customerId = u"Bolt"_s;
    merge.other.customers = {u"Bolt"_s};
    merge.other.grants = {{.group = stats, .types = {.rw = true}}};
    Domain::PermissionFacts facts{.groups = {users, stats}, .policy = {.groupSupport = true}};
    facts.grants.addDirect(u"anna"_s, stats.id, u"rw"_s, 1);
    facts.grants.addOfCustomer(u"Bolt"_s, users.id, u"ro"_s, 1,
                               Domain::contextKey(Domain::PermissionContext::SameCustomer));
    for (const QString &id : {u"ACME"_s, u"Bolt"_s}) {
        facts.customers.insert(id, {.customerId = id, .name = id});
    }

    const Domain::MergeEffect effect = Domain::mergeEffect(merge, {}, facts);

    QCOMPARE(effect.gained.size(), 2);
    QCOMPARE(effect.gained.at(0).group.name, u"stats"_s);
    QVERIFY(!effect.gained.at(0).ro.isEmpty() && !effect.gained.at(0).rw.isEmpty());
    QCOMPARE(effect.gained.at(1).group.name, u"users"_s);
    QVERIFY(!effect.gained.at(1).ro.isEmpty() && effect.gained.at(1).rw.isEmpty());
    QCOMPARE(effect.seen.size(), 1);
    QCOMPARE(effect.seen.constFirst().customerId, u"Bolt"_s);
    QVERIFY(effect.lost.isEmpty() && effect.hidden.isEmpty());
    QVERIFY(effect.hasGroupSupport);
}

void TestMerge::aLostCustomerIsTold()
{
    Merge merge = twins();
    merge.withRelations = false;
    merge.other.record.customerId = u"Bolt"_s;
    Domain::PermissionFacts facts{.groups = {users}};
    facts.grants.addOfCustomer(u"ACME"_s, users.id, u"rw"_s, 1,
                               Domain::contextKey(Domain::PermissionContext::SameCustomer));
    for (const QString &id : {u"ACME"_s, u"Bolt"_s}) {
        facts.customers.insert(id, {.customerId = id, .name = id});
    }

    const Domain::MergeEffect effect = Domain::mergeEffect(merge, {u"customer_id"_s}, facts);

    QCOMPARE(effect.lost.size(), 1);
    QCOMPARE(effect.hidden.size(), 1);
    QCOMPARE(effect.hidden.constFirst().customerId, u"ACME"_s);
    QVERIFY(effect.gained.isEmpty());
    QVERIFY(!effect.hasGroupSupport);
}

void TestMerge::theSubjectNamesBoth_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isClear");

    QTest::newRow("usual") << u"ann"_s << u"anna"_s << true;
    QTest::newRow("blanks") << u"an n"_s << u"->"_s << true;
    QTest::newRow("an arrow in a name") << u"a → b"_s << u"c"_s << false;
}

void TestMerge::theSubjectNamesBoth()
{
    QFETCH(const QString, kept);
    QFETCH(const QString, other);
    QFETCH(const bool, isClear);
    Merge merge = twins();
    merge.kept.record.login = kept;
    merge.other.record.login = other;

    const auto names = Domain::mergedNames(Domain::mergeChanges(merge, {}).subject);

    QCOMPARE(names.has_value(), isClear);
    if (isClear) {
        QCOMPARE(names->kept, kept);
        QCOMPARE(names->other, other);
    }
    QVERIFY(!Domain::mergedNames(u"ann"_s));
    QVERIFY(!Domain::mergedNames({}));
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
