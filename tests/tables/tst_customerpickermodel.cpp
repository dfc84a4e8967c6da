// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customerpickermodel.h"
#include "tests/tables/tablesfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Tables::CustomerPickerModel;
using Tables::Directory;

namespace {

/// The picker over whatever customers the test adds before it calls load().
class Picker : public TablesFixture
{
public:
    Picker()
        : directory(database(), QLocale(QLocale::English))
        , model(directory, database())
        , tester(watch(model))
    {
    }

    bool load() { return bool(directory.load()); }
    void addSome()
    {
        insertCustomer(u"acme"_s, u"Zebra Müller"_s);
        insertCustomer(u"beta"_s, u"Acme of Ulm"_s);
        insertCustomer(u"gamma"_s, u"The Acme"_s);
        insertCustomer(u"old"_s, u"Acorn"_s, 2);
    }
    /// The ids offered for that.
    [[nodiscard]] QStringList offered(const QString &typed)
    {
        model.setTyped(typed);
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row) {
            ids.append(model.index(row).data(CustomerPickerModel::IdRole).toString());
        }
        return ids;
    }

    Directory directory;
    CustomerPickerModel model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

/// 50,000 customers whose names all contain, but do not begin with, "Zebra"; and a few that do.
std::unique_ptr<Picker> manyCustomers()
{
    auto picker = std::make_unique<Picker>();
    picker->sql(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
                "INSERT INTO customer_company (customer_id, name, valid_id, create_time, "
                "create_by, change_time, change_by) SELECT printf('c%05d', i), "
                "'No ' || i || ' of Zebra Union', 1, '2020', 1, '2020', 1 FROM n"_s);
    picker->insertCustomer(u"z-last"_s, u"Last"_s);
    picker->sql(u"UPDATE customer_company SET name = 'Zebra Ünion' WHERE customer_id = 'c00007'"_s);
    return picker->load() ? std::move(picker) : nullptr;
}

} // namespace

class TestCustomerPickerModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void cleanupTestCase() { m_many.reset(); }
    void offersNothingAtFirst();
    void offersWhatContainsTheText_data();
    void offersWhatContainsTheText();
    void offersAreIdAndName();
    void invalidOnesSaySo();
    void namesAreNotRichText();
    void otherRolesAreEmpty();
    void followsTheDirectory();
    void resolvesTexts_data();
    void resolvesTexts();
    void twinsAreNotGuessed_data();
    void twinsAreNotGuessed();
    void namesAreLookedUpById();
    void beginsAreFoundAmongVeryMany_data();
    void beginsAreFoundAmongVeryMany();

private:
    std::unique_ptr<Picker> m_many; ///< only read; made once, for it takes a while
};

void TestCustomerPickerModel::offersNothingAtFirst()
{
    Picker picker;
    picker.addSome();
    QVERIFY(picker.load());

    QCOMPARE(picker.model.rowCount(), 0);
    QVERIFY(!picker.model.data({}).isValid());
}

void TestCustomerPickerModel::offersWhatContainsTheText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("nothing: all by id")
        << u""_s << QStringList{u"acme"_s, u"beta"_s, u"gamma"_s, u"old"_s};
    QTest::newRow("ids that begin so, names that begin so, others")
        << u"acme"_s << QStringList{u"acme"_s, u"beta"_s, u"gamma"_s};
    QTest::newRow("in other case, with blanks around")
        << u"  ACME "_s << QStringList{u"acme"_s, u"beta"_s, u"gamma"_s};
    QTest::newRow("inside of an id") << u"amm"_s << QStringList{u"gamma"_s};
    QTest::newRow("inside of a name") << u"ebra"_s << QStringList{u"acme"_s};
    QTest::newRow("without marks") << u"muller"_s << QStringList{u"acme"_s};
    QTest::newRow("an invalid one") << u"acorn"_s << QStringList{u"old"_s};
    QTest::newRow("none") << u"nowhere"_s << QStringList{};
    QTest::newRow("an injection") << u"' OR 1=1 --"_s << QStringList{};
    QTest::newRow("SQL's wildcards are text") << u"%"_s << QStringList{};
}

void TestCustomerPickerModel::offersWhatContainsTheText()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    Picker picker;
    picker.addSome();
    QVERIFY(picker.load());

    QCOMPARE(picker.offered(typed), expected);
}

void TestCustomerPickerModel::offersAreIdAndName()
{
    Picker picker;
    picker.addSome();
    QVERIFY(picker.load());
    QSignalSpy resets(&picker.model, &QAbstractItemModel::modelReset);

    picker.model.setTyped(u"zebra"_s);

    QCOMPARE(resets.count(), 1);
    const QModelIndex offer = picker.model.index(0);
    QCOMPARE(offer.data().toString(), u"acme  Zebra Müller"_s);
    QCOMPARE(offer.data(Qt::EditRole).toString(), u"acme"_s);
    QCOMPARE(offer.data(CustomerPickerModel::NameRole).toString(), u"Zebra Müller"_s);
    QCOMPARE(offer.data(CustomerPickerModel::ValidRole).toBool(), true);
    QCOMPARE(picker.model.rowCount(offer), 0);
}

void TestCustomerPickerModel::invalidOnesSaySo()
{
    Picker picker;
    picker.addSome();
    picker.sqlUnchecked(u"UPDATE customer_company SET valid_id = 9 WHERE customer_id = 'gamma'"_s);
    QVERIFY(picker.load());

    picker.model.setTyped(u"acorn"_s);
    QCOMPARE(picker.model.index(0).data().toString(), u"old  Acorn (invalid)"_s);
    QCOMPARE(picker.model.index(0).data(CustomerPickerModel::ValidRole).toBool(), false);
    picker.model.setTyped(u"gamma"_s);
    QCOMPARE(picker.model.index(0).data().toString(), u"gamma  The Acme (9)"_s);
}

void TestCustomerPickerModel::namesAreNotRichText()
{
    Picker picker;
    picker.insertCustomer(u"%2 <b>x</b>"_s, u"%1 & <i>'y'</i>"_s);
    QVERIFY(picker.load());

    QCOMPARE(picker.offered(u"<b>x"_s), QStringList{u"%2 <b>x</b>"_s});
    QCOMPARE(picker.model.index(0).data().toString(), u"%2 <b>x</b>  %1 & <i>'y'</i>"_s);
}

void TestCustomerPickerModel::otherRolesAreEmpty()
{
    Picker picker;
    picker.addSome();
    QVERIFY(picker.load());
    picker.model.setTyped(u"acme"_s);

    QVERIFY(!picker.model.index(0).data(Qt::ToolTipRole).isValid());
    QVERIFY(!picker.model.index(0).data(Qt::DecorationRole).isValid());
}

void TestCustomerPickerModel::followsTheDirectory()
{
    Picker picker;
    picker.addSome();
    QVERIFY(picker.load());
    picker.insertCustomer(u"delta"_s, u"Zeppelin"_s);
    picker.sql(u"UPDATE customer_company SET name = 'Zorro' WHERE customer_id = 'beta'"_s);
    picker.sql(u"UPDATE customer_company SET customer_id = 'zeta' WHERE customer_id = 'gamma'"_s);

    QVERIFY(picker.directory.refresh());

    QCOMPARE(picker.offered(u"ze"_s), QStringList({u"zeta"_s, u"acme"_s, u"delta"_s}));
    QCOMPARE(picker.offered(u"zorro"_s), QStringList{u"beta"_s});
    QVERIFY(picker.offered(u"gamma"_s).isEmpty());
}

void TestCustomerPickerModel::resolvesTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("an id") << u"acme"_s << u"acme"_s;
    QTest::newRow("an id in other case") << u"ACME"_s << u"acme"_s;
    QTest::newRow("an id with blanks") << u"\t acme  "_s << u"acme"_s;
    QTest::newRow("a name") << u"The Acme"_s << u"gamma"_s;
    QTest::newRow("a name in other case") << u"zebra mÜLLER"_s << u"acme"_s;
    QTest::newRow("an invalid customer") << u"Acorn"_s << u"old"_s;
    QTest::newRow("a part of an id") << u"acm"_s << QString();
    QTest::newRow("a part of a name") << u"Acme of"_s << QString();
    QTest::newRow("a wildcard") << u"a*"_s << QString();
    QTest::newRow("nothing") << u""_s << QString();
    QTest::newRow("blanks") << u"  "_s << QString();
    QTest::newRow("an injection") << u"' OR 'a'='a"_s << QString();
}

void TestCustomerPickerModel::resolvesTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Picker picker;
    picker.addSome();
    QVERIFY(picker.load());

    QCOMPARE(picker.model.resolve(text), expected);
}

void TestCustomerPickerModel::twinsAreNotGuessed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("exactly one of the ids") << u"Acme"_s << u"Acme"_s;
    QTest::newRow("exactly the other id") << u"ACME"_s << u"ACME"_s;
    QTest::newRow("neither id exactly") << u"acme"_s << QString();
    QTest::newRow("exactly one of the names") << u"Twin Äcker"_s << u"one"_s;
    QTest::newRow("exactly the other name") << u"TWIN ÄCKER"_s << u"two"_s;
    QTest::newRow("neither name exactly") << u"twin äcker"_s << QString();
    QTest::newRow("a name that is another's id") << u"three"_s << u"three"_s;
}

void TestCustomerPickerModel::twinsAreNotGuessed()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Picker picker;
    picker.insertCustomer(u"Acme"_s, u"First"_s);
    picker.insertCustomer(u"ACME"_s, u"Second"_s);
    picker.insertCustomer(u"one"_s, u"Twin Äcker"_s);
    picker.insertCustomer(u"two"_s, u"TWIN ÄCKER"_s);
    picker.insertCustomer(u"three"_s, u"Third"_s);
    picker.insertCustomer(u"four"_s, u"three"_s);
    QVERIFY(picker.load());

    QCOMPARE(picker.model.resolve(text), expected);
}

void TestCustomerPickerModel::namesAreLookedUpById()
{
    Picker picker;
    picker.addSome();

    QCOMPARE(picker.model.nameOf(u"beta"_s), u"Acme of Ulm"_s);
    QCOMPARE(picker.model.nameOf(u"BETA"_s), QString());
    QCOMPARE(picker.model.nameOf(u""_s), QString());
}

void TestCustomerPickerModel::beginsAreFoundAmongVeryMany_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("first");
    QTest::addColumn<int>("count");

    QTest::newRow("an exact id") << u"c49999"_s << QStringList{u"c49999"_s} << 1;
    QTest::newRow("ids that begin so, after thousands that contain it")
        << u"z"_s << QStringList{u"z-last"_s, u"c00007"_s} << 50;
    QTest::newRow("a name that begins so, after thousands that contain it")
        << u"zeb"_s << QStringList{u"c00007"_s} << 50;
    QTest::newRow("a name that begins so without its marks")
        << u"zebra u"_s << QStringList{u"c00007"_s} << 50;
    QTest::newRow("all") << u""_s << QStringList{u"c00001"_s, u"c00002"_s} << 50;
    QTest::newRow("by name") << u"\"no 31415 \""_s << QStringList{u"c31415"_s} << 1;
    QTest::newRow("none") << u"c50001"_s << QStringList{} << 0;
}

void TestCustomerPickerModel::beginsAreFoundAmongVeryMany()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, first);
    QFETCH(int, count);
    if (!m_many) {
        m_many = manyCustomers();
    }
    QVERIFY(m_many);

    const QStringList offered = m_many->offered(typed);

    QCOMPARE(offered.mid(0, first.size()), first);
    QCOMPARE(offered.size(), count);
}

QTEST_GUILESS_MAIN(TestCustomerPickerModel)
#include "tst_customerpickermodel.moc"
