// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedesk.h"
#include "store/customeruserstore.h"

using namespace Qt::StringLiterals;
using Domain::CustomerUser;
using Domain::ErrorCode;

/// Changes of what is no longer as it was seen.
class TestChangeConflicts : public QObject
{
    Q_OBJECT

private slots:
    void secondEditorOfAFieldGetsTheConflict();
    void editorsOfDifferentFieldsDoNotCollide();
    void octetsThatWereSeenAsTextDoNotCollide_data();
    void octetsThatWereSeenAsTextDoNotCollide();
    void validityCollidesToo();
    void unknownRowsAreNotFound();
};

void TestChangeConflicts::secondEditorOfAFieldGetsTheConflict()
{
    Ann ann;
    const auto other = ann.fixture.another();
    const Domain::Agent otherAgent = ann.fixture.agent();
    QVERIFY(bool(Store::ChangeWriter(*other, otherAgent).apply(phoneChange(ann.person, u"111"_s))));
    const QStringList before = ann.fixture.dump(u"customer_user"_s);

    const auto applied = ann.fixture.apply(phoneChange(ann.person, u"222"_s));

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Conflict);
    const Domain::Conflict &conflict = applied.error().conflict;
    QCOMPARE(conflict.collisions.size(), 1);
    QCOMPARE(conflict.collisions.first().column, u"phone"_s);
    QCOMPARE(conflict.collisions.first().stored.toString(), u"111"_s);
    QCOMPARE(conflict.collisions.first().wanted.toString(), u"222"_s);
    QVERIFY(conflict.collisions.first().seen.isNull());
    QCOMPARE(conflict.changedBy, u"root"_s);
    QVERIFY(conflict.changedAt.isValid());
    QCOMPARE(ann.fixture.dump(u"customer_user"_s), before);
}

void TestChangeConflicts::editorsOfDifferentFieldsDoNotCollide()
{
    Ann ann;
    const auto other = ann.fixture.another();
    CustomerUser next = ann.person;
    next.city = u"Hannover"_s;
    QVERIFY(bool(Store::ChangeWriter(*other, ann.fixture.agent())
                     .apply(Domain::change(ann.person, next, {}))));

    QVERIFY(bool(ann.fixture.apply(phoneChange(ann.person, u"222"_s))));

    QCOMPARE(ann.fixture.value(u"SELECT phone || city FROM customer_user"_s).toString(),
             u"222Hannover"_s);
}

void TestChangeConflicts::octetsThatWereSeenAsTextDoNotCollide_data()
{
    QTest::addColumn<QByteArray>("octets");

    QTest::newRow("UTF-8") << QByteArray("Köln");
    QTest::newRow("no UTF-8") << QByteArray("K\xf6ln");
    QTest::newRow("with a NUL") << QByteArray("K\0ln", 4);
    QTest::newRow("none") << QByteArray("");
}

/// Another program may store a text as a BLOB.
void TestChangeConflicts::octetsThatWereSeenAsTextDoNotCollide()
{
    QFETCH(QByteArray, octets);
    Ann ann;
    ann.fixture.sql(u"UPDATE customer_user SET city = CAST(? AS BLOB)"_s, {octets});
    const auto seen = Store::CustomerUserStore(ann.fixture.database()).byId(ann.person.id);
    CustomerUser next = **seen;
    next.city = u"Ulm"_s;

    const auto applied = ann.fixture.apply(Domain::change(**seen, next, {}));

    QVERIFY(bool(applied));
    QCOMPARE(ann.fixture.value(u"SELECT city FROM customer_user"_s).toString(), u"Ulm"_s);
}

void TestChangeConflicts::validityCollidesToo()
{
    Ann ann;
    ann.fixture.sql(u"UPDATE customer_user SET valid_id = 3"_s);
    CustomerUser next = ann.person;
    next.validId = 2;

    const auto applied = ann.fixture.apply(Domain::change(ann.person, next, {}));

    QVERIFY(!applied);
    QCOMPARE(applied.error().conflict.collisions.first().stored.toInt(), 3);
}

void TestChangeConflicts::unknownRowsAreNotFound()
{
    Ann ann;
    CustomerUser nobody = ann.person;
    nobody.id = 4711;

    const auto applied = ann.fixture.apply(phoneChange(nobody, u"1"_s));

    QCOMPARE(applied.error().code, ErrorCode::NotFound);
    QVERIFY(applied.error().record == Domain::RecordKind::CustomerUser);
}

QTEST_GUILESS_MAIN(TestChangeConflicts)
#include "tst_changeconflicts.moc"
