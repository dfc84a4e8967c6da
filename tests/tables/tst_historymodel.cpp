// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/relationedits.h"
#include "store/customeruserstore.h"
#include "store/settingstore.h"
#include "store/undoplanner.h"
#include "tables/healthtexts.h"
#include "tables/historymodel.h"
#include "tablesfixture.h"

using namespace Qt::StringLiterals;
using Tables::HistoryModel;

/// The journal as a tree, and its words (tables/historymodel.h, tables/historytexts.h).
class TestHistoryModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init();

    void changesAndTheirValues();
    void everyKindHasItsWords();
    void whatIsUndoneSaysSo();
    void repairsAreCalledByTheirCheck();
    void relationsInWords();
    void passwordsAreOnlyChanged();
    void itIsReadPieceByPiece();
    void wordsAreLookedForPieceByPiece();
    void placesLeadToTheJournal();
    void anUnreadableDatabaseSaysWhy();

private:
    [[nodiscard]] Domain::CustomerUser ann()
    {
        const auto person = Store::CustomerUserStore(m_fixture->database()).byLogin(u"ann"_s);
        return person && *person ? **person : Domain::CustomerUser();
    }
    void setPhone(const QString &phone)
    {
        const Domain::CustomerUser seen = ann();
        Domain::CustomerUser next = seen;
        next.phone = phone;
        QVERIFY(bool(m_fixture->apply(Domain::change(seen, next, {}))));
    }
    [[nodiscard]] static QString text(const QModelIndex &index, int column)
    {
        return index.siblingAtColumn(column).data().toString();
    }
    [[nodiscard]] static QStringList lines(const QAbstractItemModel &model,
                                           const QModelIndex &change)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(change); ++row) {
            const QModelIndex line = model.index(row, 0, change);
            lines.append(text(line, HistoryModel::What) + u" | "_s
                         + text(line, HistoryModel::Before) + u" | "_s
                         + text(line, HistoryModel::After));
        }
        return lines;
    }

    std::unique_ptr<TablesFixture> m_fixture;
};

void TestHistoryModel::init()
{
    m_fixture = std::make_unique<TablesFixture>();
    m_fixture->addCustomer(u"ACME"_s);
    QVERIFY(m_fixture->add(StoreFixture::person(u"ann"_s, u"ACME"_s)) > 0);
}

void TestHistoryModel::changesAndTheirValues()
{
    setPhone(u"<b>1"_s);
    HistoryModel model(m_fixture->database());
    const QAbstractItemModelTester tester(&model);

    model.show({});

    QCOMPARE(model.rowCount(), 3);
    const QModelIndex last = model.index(0, 0);
    QCOMPARE(text(last, HistoryModel::What), u"Customer user “ann” changed"_s);
    QCOMPARE(text(last, HistoryModel::Agent), u"root"_s);
    QVERIFY(!text(last, HistoryModel::When).isEmpty());
    QCOMPARE(lines(model, last), QStringList{u"Customer user “ann”: Phone |  | <b>1"_s});
    QVERIFY(
        lines(model, model.index(1, 0)).contains(u"Customer user “ann”: Validity |  | valid"_s));
    QVERIFY(!lines(model, model.index(1, 0)).join(u'\n').contains(u"Phone"_s)); // it had none
    QCOMPARE(text(model.index(2, 0), HistoryModel::What), u"Customer “ACME” added"_s);
    QCOMPARE(model.headerData(HistoryModel::When, Qt::Horizontal, Qt::DisplayRole), u"When"_s);
}

void TestHistoryModel::everyKindHasItsWords()
{
    QSet<QString> texts;
    for (int kind = 0; kind <= static_cast<int>(Domain::ChangeKind::CustomerUserAnonymised);
         ++kind) {
        const Store::HistoryEntry entry{
            .kind = static_cast<Domain::ChangeKind>(kind), .subject = u"it\n"_s, .undoes = 7};
        const QString text = Tables::changeSetText(entry);
        QVERIFY2(!text.isEmpty(), qPrintable(QString::number(kind)));
        QVERIFY(!text.contains(u'\n'));
        texts.insert(text);
    }
    texts.insert(Tables::changeSetText({}));
    QCOMPARE(texts.size(), static_cast<int>(Domain::ChangeKind::CustomerUserAnonymised) + 2);
}

void TestHistoryModel::whatIsUndoneSaysSo()
{
    setPhone(u"1"_s);
    const auto plan = Store::UndoPlanner(m_fixture->database()).undo(3);
    QVERIFY(bool(m_fixture->apply(Domain::changesOf(*plan, false))));
    HistoryModel model(m_fixture->database());

    model.show({});

    QCOMPARE(text(model.index(0, 0), HistoryModel::What), u"Change 3 undone (“ann”)"_s);
    QCOMPARE(text(model.index(1, 0), HistoryModel::What),
             u"Customer user “ann” changed (undone, in whole or in part, by change 4)"_s);
}

void TestHistoryModel::repairsAreCalledByTheirCheck()
{
    const auto text = [](const QString &subject) {
        return Tables::changeSetText({.kind = Domain::ChangeKind::Repaired, .subject = subject});
    };

    QCOMPARE(text(u"orphaned_relations"_s),
             u"Repaired: "_s + Tables::healthTitle(Store::HealthCheck::OrphanedRelations));
    QCOMPARE(text(u"of_a_later_version"_s), u"Repaired: of_a_later_version"_s);
}

void TestHistoryModel::relationsInWords()
{
    const Domain::GrantedTypes none;
    const Domain::GrantedTypes rw{.rw = true};
    QList<Domain::RowChange> rows = Domain::directGrantChanges(u"ann"_s, 1, none, rw);
    rows += Domain::customerGrantChanges(u"ACME"_s, 1, Domain::PermissionContext::OtherCustomers,
                                         none, {.ro = true});
    rows.append(Domain::customerLink(u"ann"_s, u"ACME"_s, Domain::RowOperation::Insert));
    QVERIFY(bool(m_fixture->apply(
        {.kind = Domain::ChangeKind::PermissionsChanged, .subject = u"ann"_s, .rows = rows})));
    const auto setting = Store::settingChange(m_fixture->database(), u"list_limit"_s, 50);
    QVERIFY(bool(m_fixture->apply(*setting)));
    HistoryModel model(m_fixture->database());

    model.show({});

    const QString group =
        m_fixture->value(u"SELECT name FROM groups_table WHERE id = 1"_s).toString();
    QCOMPARE(
        lines(model, model.index(1, 0)),
        (QStringList{u"Customer user “ann”: Permission rw on group “%1” | no | yes"_s.arg(group),
                     u"Customer “ACME”: Permission ro on group “%1” (other customers) | no | "
                     "yes"_s.arg(group),
                     u"Customer user “ann”: Further customer “ACME” | no | yes"_s}));
    QCOMPARE(lines(model, model.index(0, 0)).size(), 1);
    QVERIFY(lines(model, model.index(0, 0)).constFirst().endsWith(u" |  | 50"_s));
    // Of one record one knows whose its own are.
    model.show({.record = {{Domain::Table::CustomerUser, ann().id}}});
    QCOMPARE(lines(model, model.index(0, 0)),
             (QStringList{u"Permission rw on group “%1” | no | yes"_s.arg(group),
                          u"Further customer “ACME” | no | yes"_s}));
    QCOMPARE(text(model.index(0, 0), HistoryModel::What), u"Permissions changed: “ann”"_s);
    QCOMPARE(text(model.index(1, 0), HistoryModel::What), u"Added"_s);
    model.show({.record = {{Domain::Table::Customer, u"ACME"_s}}});
    QCOMPARE(lines(model, model.index(0, 0)),
             (QStringList{u"Permission ro on group “%1” (other customers) | no | yes"_s.arg(group),
                          u"Customer user “ann”: Further customer “ACME” | no | yes"_s}));
}

void TestHistoryModel::passwordsAreOnlyChanged()
{
    const Domain::CustomerUser seen = ann();
    QVERIFY(bool(m_fixture->apply(Domain::change(seen, seen, StoreFixture::fastHash(u"x"_s)))));
    HistoryModel model(m_fixture->database());

    model.show({});

    QCOMPARE(lines(model, model.index(0, 0)),
             QStringList{u"Customer user “ann”: Password |  | changed"_s});
}

void TestHistoryModel::itIsReadPieceByPiece()
{
    for (int number = 0; number < 120; ++number) {
        setPhone(QString::number(number));
    }
    HistoryModel model(m_fixture->database());
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);

    model.show({});
    QCOMPARE(model.rowCount(), 100);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});

    QCOMPARE(model.rowCount(), 122);
    QVERIFY(!model.canFetchMore({}));
    model.refresh();
    QCOMPARE(model.rowCount(), 122);
}

void TestHistoryModel::wordsAreLookedForPieceByPiece()
{
    setPhone(u"Größe"_s);
    for (int number = 0; number < 250; ++number) {
        setPhone(QString::number(number));
    }
    HistoryModel model(m_fixture->database());
    QSignalSpy looked(&model, &HistoryModel::looked);

    model.show({}, u"GROSSE ann"_s);
    QVERIFY(model.isLooking());
    QTRY_VERIFY(!model.isLooking());

    QCOMPARE(model.rowCount(), 2); // set, and taken away again
    QVERIFY(looked.size() >= 3);
    model.show({}, u"nothing like that"_s);
    QTRY_VERIFY(!model.isLooking());
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryModel::placesLeadToTheJournal()
{
    setPhone(u"1"_s);
    HistoryModel model(m_fixture->database());
    model.show({.record = {{Domain::Table::CustomerUser, ann().id}}});

    const auto change = model.placeOf(model.index(0, HistoryModel::When));
    const auto line = model.placeOf(model.index(0, 0, model.index(0, 0)));

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(lines(model, model.index(0, 0)), QStringList{u"Phone |  | 1"_s});
    QCOMPARE(change->changeSet, 3);
    QCOMPARE(change->row, 0);
    QCOMPARE(line->changeSet, 3);
    QVERIFY(line->row > 0);
    QCOMPARE(line->column, u"phone"_s);
    QVERIFY(line->isRestorable);
    QVERIFY(!change->isRestorable);
    QVERIFY(!model.placeOf(model.index(0, 0, model.index(1, 0)))->isRestorable); // of the addition
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).isNull()); // who shows one makes it plain text
    QVERIFY(!model.placeOf({}));
}

void TestHistoryModel::anUnreadableDatabaseSaysWhy()
{
    m_fixture->sql(u"ALTER TABLE rollbook_change_set RENAME TO gone"_s);
    HistoryModel model(m_fixture->database());

    model.show({});

    QVERIFY(model.error().has_value());
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.canFetchMore({}));
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
