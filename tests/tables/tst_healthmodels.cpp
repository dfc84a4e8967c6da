// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/healthcheckmodel.h"
#include "tables/healthrowmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Domain::Table;
using Store::HealthCheck;
using Store::HealthRow;
using Tables::HealthCheckModel;
using Tables::HealthRowModel;
using Tables::RecordRef;

class TestHealthModels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void checksTellHowFarTheyAre();
    void stoppedChecksSaySo();
    void rowsAreShownAndAppended();
    void rowsLeadToRecords_data();
    void rowsLeadToRecords();
};

/// What stands in the second column, and what is said for it.
static QStringList texts(const HealthCheckModel &model, HealthCheck check)
{
    const int row = static_cast<int>(Store::healthChecks().indexOf(check));
    const QModelIndex found = model.index(row, HealthCheckModel::Found);
    return {found.data().toString(), found.data(Qt::AccessibleTextRole).toString()};
}

void TestHealthModels::checksTellHowFarTheyAre()
{
    HealthCheckModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

    QCOMPARE(model.rowCount(), Store::healthChecks().size());
    QCOMPARE(texts(model, HealthCheck::CaseTwins), (QStringList{u"–"_s, u"Not checked"_s}));
    model.restart();
    QCOMPARE(texts(model, HealthCheck::CaseTwins), (QStringList{u"–"_s, u"Waiting"_s}));
    model.setRunning(HealthCheck::CaseTwins);
    QCOMPARE(texts(model, HealthCheck::CaseTwins), (QStringList{u"…"_s, u"Being looked for"_s}));
    const auto before = changes.size();
    model.setFound(HealthCheck::CaseTwins, 12345);
    QCOMPARE(changes.size(), before + 1);
    QCOMPARE(texts(model, HealthCheck::CaseTwins).constFirst(), u"12,345"_s);
    QCOMPARE(model.count(HealthCheck::CaseTwins), 12345);
    model.setFound(HealthCheck::LongValues, 0);
    QCOMPARE(texts(model, HealthCheck::LongValues), (QStringList{u"0"_s, u"Nothing found"_s}));
    model.setFailed(HealthCheck::NoLogin, u"why"_s);
    QCOMPARE(texts(model, HealthCheck::NoLogin),
             (QStringList{u"!"_s, u"Could not be checked: why"_s}));
    QCOMPARE(model.error(HealthCheck::NoLogin), u"why"_s);
    QCOMPARE(model.finished(), 3);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Check"_s);
}

void TestHealthModels::stoppedChecksSaySo()
{
    HealthCheckModel model;
    model.restart();
    model.setFound(HealthCheck::Integrity, 1);
    model.setRunning(HealthCheck::OrphanedRelations);

    model.stop();

    QCOMPARE(model.state(HealthCheck::Integrity), HealthCheckModel::State::Done);
    QCOMPARE(model.state(HealthCheck::OrphanedRelations), HealthCheckModel::State::Stopped);
    QCOMPARE(model.state(HealthCheck::NoLogin), HealthCheckModel::State::Stopped);
    QCOMPARE(model.finished(), 1);
}

void TestHealthModels::rowsAreShownAndAppended()
{
    HealthRowModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const HealthRow row{.table = Table::CustomerUser,
                        .key = {{u"id"_s, 1}},
                        .record = u"ann"_s,
                        .field = u"title"_s,
                        .found = u" Dr."_s,
                        .repair = Store::HealthRepair::Change,
                        .repairedField = u"title"_s,
                        .before = u" Dr."_s,
                        .after = u"Dr."_s};

    model.show(HealthCheck::SurroundingBlanks, {row});
    model.append({row, row});
    model.append({});

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, HealthRowModel::Record).data().toString(), u"Customer user ann"_s);
    QCOMPARE(model.index(2, HealthRowModel::Problem).data().toString(),
             u"Title or salutation: “ Dr.”"_s);
    QCOMPARE(model.index(2, HealthRowModel::Repair).data().toString(),
             u"Title or salutation: “ Dr.” → “Dr.”"_s);
    QCOMPARE(model.headerData(HealthRowModel::Repair, Qt::Horizontal).toString(), u"Repair"_s);
    model.show(HealthCheck::CaseTwins, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestHealthModels::rowsLeadToRecords_data()
{
    QTest::addColumn<HealthCheck>("check");
    QTest::addColumn<HealthRow>("row");
    QTest::addColumn<std::optional<RecordRef>>("record");
    const auto nothing = std::optional<RecordRef>();
    const auto record = [](RecordKind kind, const QString &key) {
        return std::optional(RecordRef{.kind = kind, .key = key});
    };

    QTest::newRow("a customer user")
        << HealthCheck::WeakPasswords
        << HealthRow{.table = Table::CustomerUser, .record = u"ann"_s, .field = u"pw"_s}
        << record(RecordKind::CustomerUser, u"ann"_s);
    QTest::newRow("a customer") << HealthCheck::CaseTwins
                                << HealthRow{.table = Table::Customer,
                                             .record = u"ACME"_s,
                                             .field = u"name"_s}
                                << record(RecordKind::Customer, u"ACME"_s);
    QTest::newRow("a group") << HealthCheck::CaseTwins
                             << HealthRow{.table = Table::Group,
                                          .key = {{u"id"_s, 7}},
                                          .record = u"users"_s,
                                          .field = u"name"_s}
                             << record(RecordKind::Group, u"7"_s);
    QTest::newRow("a person who is gone")
        << HealthCheck::OrphanedRelations
        << HealthRow{.table = Table::GroupCustomerUser, .record = u"gone"_s, .field = u"user_id"_s}
        << nothing;
    QTest::newRow("a person in a group that is gone")
        << HealthCheck::OrphanedRelations
        << HealthRow{.table = Table::GroupCustomerUser, .record = u"ann"_s, .field = u"group_id"_s}
        << record(RecordKind::CustomerUser, u"ann"_s);
    QTest::newRow("a person with a further customer that is gone")
        << HealthCheck::OrphanedRelations
        << HealthRow{.table = Table::CustomerUserCustomer,
                     .record = u"ann"_s,
                     .field = u"customer_id"_s}
        << record(RecordKind::CustomerUser, u"ann"_s);
    QTest::newRow("a customer that is gone")
        << HealthCheck::OrphanedRelations
        << HealthRow{.table = Table::GroupCustomer, .record = u"NONE"_s, .field = u"customer_id"_s}
        << nothing;
    QTest::newRow("a person with two rows of the same")
        << HealthCheck::DuplicateRelations
        << HealthRow{.table = Table::GroupCustomerUser, .record = u"ann"_s, .field = u"user_id"_s}
        << record(RecordKind::CustomerUser, u"ann"_s);
    QTest::newRow("SQLite's words") << HealthCheck::Integrity << HealthRow() << nothing;
}

void TestHealthModels::rowsLeadToRecords()
{
    QFETCH(HealthCheck, check);
    QFETCH(HealthRow, row);
    QFETCH(std::optional<RecordRef>, record);
    HealthRowModel model;

    model.show(check, {row});

    QCOMPARE(model.record(0), record);
}

Q_DECLARE_METATYPE(std::optional<Tables::RecordRef>)

QTEST_GUILESS_MAIN(TestHealthModels)
#include "tst_healthmodels.moc"
