// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validity.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using Domain::Validity;

class TestValidity : public QObject
{
    Q_OBJECT

private slots:
    void allAreOfferedInOrder();
    void namesAndIdsAreOtobos_data();
    void namesAndIdsAreOtobos();
    void otherNamesAreNone_data();
    void otherNamesAreNone();
    void otherIdsAreNone_data();
    void otherIdsAreNone();
    void anUnknownValueHasNoName();
};

void TestValidity::allAreOfferedInOrder()
{
    const QList<Validity> expected = {Validity::Valid, Validity::Invalid,
                                      Validity::InvalidTemporarily};

    QCOMPARE(Domain::validities(), expected);
}

void TestValidity::namesAndIdsAreOtobos_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("name");

    QTest::newRow("valid") << 1 << u"valid"_s;
    QTest::newRow("invalid") << 2 << u"invalid"_s;
    QTest::newRow("invalid-temporarily") << 3 << u"invalid-temporarily"_s;
}

void TestValidity::namesAndIdsAreOtobos()
{
    QFETCH(int, id);
    QFETCH(QString, name);

    const auto fromId = Domain::validityFromId(id);
    const auto fromName = Domain::validityFromName(name);

    QVERIFY(fromId.has_value());
    QCOMPARE(fromName, fromId);
    QCOMPARE(Domain::validityName(*fromId), name);
    QCOMPARE(static_cast<int>(*fromName), id);
}

void TestValidity::otherNamesAreNone_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("null") << QString();
    QTest::newRow("other case") << u"Valid"_s;
    QTest::newRow("blank") << u"valid "_s;
    QTest::newRow("id as text") << u"1"_s;
}

void TestValidity::otherNamesAreNone()
{
    QFETCH(QString, name);

    QVERIFY(!Domain::validityFromName(name).has_value());
}

void TestValidity::otherIdsAreNone_data()
{
    QTest::addColumn<int>("id");

    QTest::newRow("zero") << 0;
    QTest::newRow("four") << 4;
    QTest::newRow("negative") << -1;
    QTest::newRow("greatest") << std::numeric_limits<int>::max();
}

void TestValidity::otherIdsAreNone()
{
    QFETCH(int, id);

    QVERIFY(!Domain::validityFromId(id).has_value());
}

void TestValidity::anUnknownValueHasNoName()
{
    QVERIFY(Domain::validityName(static_cast<Validity>(4)).isEmpty());
}

QTEST_APPLESS_MAIN(TestValidity)
#include "tst_validity.moc"
