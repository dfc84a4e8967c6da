// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/relationedits.h"
#include "tests/ui/uifixture.h"
#include "ui/common/messagebar.h"
#include "ui/relations/comparedialog.h"
#include "ui/relations/relationpage.h"
#include "ui/relations/relationview.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QScreen>

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Gui::RelationView;
using Tables::RecordRef;

namespace {

const RecordRef ann{.kind = RecordKind::CustomerUser, .key = u"ann"_s};
const QString longLogin = u"bob"_s + QString(80, u'W');

} // namespace

/// What is told of boxes between ticking and saving, and that nothing of it is out of sight.
class TestRelationTicks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aMessageGoesWithTheNextTick_data();
    void aMessageGoesWithTheNextTick();
    void aMessageGoesWithThePage();
    void onlyCheckedHasWhatIsNotSaved();
    void theReasonTellsWhatIsNotSaved();
    void downLeadsToABox();
    void spaceTellsWhereThereIsNoBox_data();
    void spaceTellsWhereThereIsNoBox();
    void thatThereIsNoBoxGoesWithTheFocus();
    void longNamesLeaveRoomInTheComparison();

private:
    void addPerson(const QString &login);
    template<typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] RelationView *view() const { return child<RelationView>("relationView"); }
    [[nodiscard]] QLineEdit *filter() const { return child<QLineEdit>("filterEdit"); }
    [[nodiscard]] QString message() const { return child<Gui::MessageBar>("messageBar")->text(); }
    [[nodiscard]] QString reason() const { return child<QLabel>("reasonLabel")->text(); }
    void goTo(const QString &name, int column) const;
    void tick(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Gui::Session m_session;
    UiFixture::FakePrompts m_prompts;
    std::unique_ptr<Gui::RelationPage> m_page;
};

/// ann has ro on sales, and the other one has it on support.
void TestRelationTicks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
    m_prompts = {};
    m_session = UiFixture::makeSession(UiFixture::makeDatabase(m_folder->filePath(u"people.db"_s)));
    QVERIFY(UiFixture::addCustomer(m_session, u"acme"_s, u"Acme Inc."_s));
    addPerson(u"ann"_s);
    addPerson(longLogin);
    Store::ChangeWriter writer(*m_session.database, m_session.agent);
    Domain::ChangeSet grants{.kind = Domain::ChangeKind::PermissionsChanged, .subject = u"ann"_s};
    for (const auto &name : {u"sales"_s, u"support"_s}) {
        const auto added = writer.apply(Domain::addition(Domain::Group{.name = name}));
        QVERIFY(added);
        grants.rows +=
            Domain::directGrantChanges(name == "sales"_L1 ? u"ann"_s : longLogin,
                                       static_cast<int>(added->insertedId), {}, {.ro = true});
    }
    QVERIFY(writer.apply(grants));
    m_page = std::make_unique<Gui::RelationPage>(m_session, m_prompts, RecordKind::CustomerUser,
                                                 RecordKind::Group);
    m_page->resize(1100, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->open(ann);
}

void TestRelationTicks::cleanup()
{
    m_page.reset();
    m_session.directory.reset();
    m_session.database.reset();
    m_folder.reset();
}

void TestRelationTicks::addPerson(const QString &login)
{
    QVERIFY(UiFixture::addCustomerUser(m_session,
                                       {.firstName = u"Ann"_s,
                                        .lastName = u"Meier"_s,
                                        .login = login,
                                        .email = login.left(3) + u"@acme.example.net"_s,
                                        .customerId = u"acme"_s})
            > 0);
}

void TestRelationTicks::goTo(const QString &name, int column) const
{
    const QAbstractItemModel *model = view()->model();
    const QModelIndexList found =
        model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
    QVERIFY(!found.isEmpty());
    view()->setFocus();
    view()->setCurrentIndex(found.constFirst().siblingAtColumn(column));
}

void TestRelationTicks::tick(const QString &name) const
{
    goTo(name, 1);
    QTest::keyClick(view(), Qt::Key_Space);
}

void TestRelationTicks::aMessageGoesWithTheNextTick_data()
{
    QTest::addColumn<bool>("isSaved");

    QTest::newRow("saved") << true;
    QTest::newRow("nothing to save") << false;
}

void TestRelationTicks::aMessageGoesWithTheNextTick()
{
    QFETCH(bool, isSaved);
    if (isSaved) {
        tick(u"support"_s);
    }
    QTest::keyClick(view(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY2(message().startsWith(isSaved ? u"Saved"_s : u"There is nothing"_s),
             qPrintable(message()));
    filter()->setText(u"s"_s); // only searching leaves it
    QVERIFY(!message().isEmpty());

    tick(u"stats"_s);

    QCOMPARE(message(), QString());
}

void TestRelationTicks::aMessageGoesWithThePage()
{
    QTest::keyClick(view(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!message().isEmpty());

    m_page->hide();
    m_page->show();

    QCOMPARE(message(), QString());
}

void TestRelationTicks::onlyCheckedHasWhatIsNotSaved()
{
    tick(u"support"_s);
    tick(u"sales"_s);

    child<QCheckBox>("onlyCheckedCheck")->setChecked(true);

    goTo(u"support"_s, 1);
    goTo(u"sales"_s, 1);
    child<QPushButton>("discardButton")->click();
}

void TestRelationTicks::theReasonTellsWhatIsNotSaved()
{
    goTo(u"sales"_s, 1);
    QVERIFY2(reason().startsWith(u"ro directly"_s), qPrintable(reason()));

    QTest::keyClick(view(), Qt::Key_Space);
    QVERIFY2(reason().startsWith(u"Not saved yet: ro unchecked."_s), qPrintable(reason()));
    QVERIFY2(reason().contains(u"Saved so far: ro directly"_s), qPrintable(reason()));

    child<QPushButton>("discardButton")->click();
    QVERIFY2(reason().startsWith(u"ro directly"_s), qPrintable(reason()));
}

void TestRelationTicks::downLeadsToABox()
{
    goTo(u"support"_s, 3); // inherited
    filter()->setFocus();

    QTest::keyClick(filter(), Qt::Key_Down);

    QCOMPARE(view()->currentIndex().column(), 1);
    QCOMPARE(view()->currentIndex().siblingAtColumn(0).data().toString(), u"support"_s);
}

void TestRelationTicks::spaceTellsWhereThereIsNoBox_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("acts");

    QTest::newRow("to a box") << Qt::Key_Left << true;
    QTest::newRow("to another row") << Qt::Key_Down << true;
    QTest::newRow("a letter, which searches") << Qt::Key_U << true;
    QTest::newRow("out of the table") << Qt::Key_Escape << true;
    QTest::newRow("to the other side") << Qt::Key_Return << true;
    QTest::newRow("the same again") << Qt::Key_Space << false;
    QTest::newRow("none that means something") << Qt::Key_F7 << false;
    QTest::newRow("half a key") << Qt::Key_Shift << false;
}

/// Until something else is done than to press it again.
void TestRelationTicks::spaceTellsWhereThereIsNoBox()
{
    QFETCH(Qt::Key, key);
    QFETCH(bool, acts);
    goTo(u"support"_s, 3);

    QTest::keyClick(view(), Qt::Key_Space);

    QVERIFY2(message().startsWith(u"There is no box in this column."_s), qPrintable(message()));
    QVERIFY(!m_page->isModified());
    QTest::keyClick(view(), key);
    QCOMPARE(message().isEmpty(), acts);
}

void TestRelationTicks::thatThereIsNoBoxGoesWithTheFocus()
{
    goTo(u"support"_s, 3);
    QTest::keyClick(view(), Qt::Key_Space);

    filter()->setFocus();

    QCOMPARE(message(), QString());
}

void TestRelationTicks::longNamesLeaveRoomInTheComparison()
{
    child<QPushButton>("compareButton")->click();
    auto *dialog = m_page->findChild<Gui::CompareDialog *>();
    auto *search = dialog->findChild<QLineEdit *>(u"searchEdit"_s);
    QTest::keyClicks(search, u"bob"_s);
    QTest::keyClick(search, Qt::Key_Down);
    auto *table = dialog->findChild<QTableView *>(u"comparisonView"_s);
    QVERIFY(table->isVisible());

    QVERIFY(table->columnWidth(0) > table->fontMetrics().horizontalAdvance(u"Group or Customer"_s));
    table->setCurrentIndex(table->model()->index(0, 1));
    const QString why = dialog->findChild<QLabel *>(u"reasonLabel"_s)->text();
    QVERIFY2(why.startsWith(u"Group sales, ann: ro\nro directly"_s), qPrintable(why));
    table->setCurrentIndex(table->model()->index(0, 2));
    QVERIFY2(dialog->minimumSizeHint().width() <= 790, // of 800, at 175 %
             qPrintable(QString::number(dialog->minimumSizeHint().width())));
    QVERIFY(dialog->width() <= dialog->screen()->availableSize().width());
    dialog->close();
}

QTEST_MAIN(TestRelationTicks)
#include "tst_relationticks.moc"
