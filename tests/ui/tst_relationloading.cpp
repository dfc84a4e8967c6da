// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/relationdesk.h"
#include "ui/lists/emptystate.h"
#include "ui/relations/relationeditor.h"

#include <QHeaderView>
#include <QListView>
#include <QSignalSpy>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using Domain::RecordKind;

/// The screens of relations before everybody has been read and sorted: nobody waits for them.
class TestRelationLoading : public QObject, private UiFixture::RelationDesk
{
    Q_OBJECT

private slots:
    static void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void whomToPickComesLater();
    void rowsComeLater();
    void groupsAreThereAtOnce();
    void whoWasOpenedIsMarkedLater();
    void afterAFailureItIsReadAgain();
    void rowsAreSortedInTheBackground();
    void theOrderChosenLastCounts();
    void whatIsReadAnewIsSortedAgain();

private:
    enum Column { login, name };

    void openMembers();
    void sortBy(Column column) const;
    void readAnew();
    void openPage(RecordKind first, RecordKind second);
    [[nodiscard]] QString pickerText() const
    {
        return child<QWidget>("recordPicker")->findChild<QLabel *>(u"countLabel"_s)->text();
    }
    [[nodiscard]] QString editorText() const
    {
        return child<QWidget>("relationEditor")->findChild<QLabel *>(u"countLabel"_s)->text();
    }
    [[nodiscard]] QString emptyText() const
    {
        const auto *label = child<QWidget>("relationEditor")
                                ->findChild<Gui::EmptyState *>(u"emptyState"_s)
                                ->findChild<QLabel *>();
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QStringList names() const;
};

void TestRelationLoading::readAnew()
{
    m_session.directory = std::make_unique<Tables::Directory>(*m_session.database);
    m_session.directory->sortAtOnceUpTo(0);
    m_session.directory->startLoading();
}

/// Without a turn of the event loop, so that nothing has been read yet as far as the page knows.
void TestRelationLoading::openPage(RecordKind first, RecordKind second)
{
    readAnew();
    m_page = std::make_unique<Gui::RelationPage>(m_session, m_prompts, first, second);
    m_page->show();
}

/// Of a group: Ann, Bob, and Aaron, whose username is the last one.
void TestRelationLoading::openMembers()
{
    Domain::CustomerUser aaron = UiFixture::annMeier(u"zoe"_s, u"acme"_s);
    aaron.firstName = u"Aaron"_s;
    QVERIFY(UiFixture::addCustomerUser(m_session, aaron) > 0);
    openPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"4"_s});
}

void TestRelationLoading::sortBy(Column column) const
{
    constexpr int textsAfterName = 2; // email, customer
    const int nameSection = view()->model()->columnCount() - 1 - textsAfterName;
    emit view()->sortRequested(column == login ? 0 : nameSection);
}

QStringList TestRelationLoading::names() const
{
    QStringList names;
    for (int row = 0; row < view()->model()->rowCount(); ++row) {
        names.append(view()->model()->index(row, 0).data().toString());
    }
    return names;
}

void TestRelationLoading::whomToPickComesLater()
{
    openPage(RecordKind::CustomerUser, RecordKind::Group);
    child<QLineEdit>("searchEdit")->setText(u"bob"_s);

    QVERIFY(m_session.directory->isBeingRead());
    QCOMPARE(pickerText(), u"The database is being read …"_s);
    QCOMPARE(child<QListView>("recordView")->model()->rowCount(), 0);

    QTRY_COMPARE(pickerText(), u"1 found"_s);
    QCOMPARE(child<QListView>("recordView")->model()->rowCount(), 1);
}

void TestRelationLoading::whoWasOpenedIsMarkedLater()
{
    openPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::CustomerUser, .key = u"bob"_s});

    QVERIFY(m_session.directory->isBeingRead());
    QTRY_COMPARE(child<QListView>("recordView")->currentIndex().data(Qt::EditRole).toString(),
                 u"bob"_s);
}

void TestRelationLoading::afterAFailureItIsReadAgain()
{
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.exec(u"ALTER TABLE customer_company RENAME TO away"_s));
    openPage(RecordKind::CustomerUser, RecordKind::Group);
    const QSignalSpy failed(m_session.directory.get(), &Tables::Directory::loadingFailed);
    QTRY_COMPARE(failed.count(), 1);
    child<QLineEdit>("searchEdit")->setText(u"b"_s);
    QCOMPARE(pickerText(), u"The database is being read …"_s);

    QVERIFY(query.exec(u"ALTER TABLE away RENAME TO customer_company"_s));
    QVERIFY(m_session.directory->refresh());

    QTRY_COMPARE(pickerText(), u"1 found"_s);
}

void TestRelationLoading::rowsComeLater()
{
    openPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"4"_s});

    QVERIFY(m_session.directory->isBeingRead());
    QCOMPARE(emptyText(), u"The database is being read …"_s);

    QTRY_COMPARE(names(), (QStringList{u"ann"_s, u"bob"_s}));
    QCOMPARE(emptyText(), QString());
}

void TestRelationLoading::groupsAreThereAtOnce()
{
    openPage(RecordKind::Customer, RecordKind::Group);
    m_page->open({.kind = RecordKind::Customer, .key = u"acme"_s});

    QVERIFY(m_session.directory->isBeingRead());
    QVERIFY(names().contains(u"sales"_s));
    QVERIFY(child<QLabel>("headingLabel")->text().contains(u"Acme Inc."_s));
}

/// Whatever else is done meanwhile.
void TestRelationLoading::rowsAreSortedInTheBackground()
{
    openMembers();
    QStringList meanwhile;
    connect(m_session.directory.get(), &Tables::Directory::loaded, this, [&] {
        sortBy(name);
        meanwhile.append(editorText());
        child<Gui::RelationEditor>("relationEditor")->refresh();
        meanwhile.append(editorText());
    });

    QTRY_COMPARE(names(), (QStringList{u"zoe"_s, u"ann"_s, u"bob"_s}));
    QCOMPARE(meanwhile, QStringList(2, u"The list is being sorted …"_s));
    QCOMPARE(editorText(), u"List (3 total)"_s);
}

void TestRelationLoading::theOrderChosenLastCounts()
{
    openMembers();
    const QSignalSpy sorted(m_session.directory.get(), &Tables::Directory::sortingEnded);
    QString meanwhile;
    connect(m_session.directory.get(), &Tables::Directory::loaded, this, [&] {
        sortBy(name);
        sortBy(login);
        meanwhile = editorText();
    });

    QTRY_COMPARE(sorted.count(), 1);
    QCOMPARE(meanwhile, u"List (3 total)"_s);
    QCOMPARE(editorText(), u"List (3 total)"_s);
    QCOMPARE(names(), (QStringList{u"ann"_s, u"bob"_s, u"zoe"_s}));
}

/// It is read anew, and sorted by usernames alone at first.
void TestRelationLoading::whatIsReadAnewIsSortedAgain()
{
    openMembers();
    QTRY_COMPARE(names(), (QStringList{u"ann"_s, u"bob"_s, u"zoe"_s}));
    sortBy(name);
    QTRY_COMPARE(names(), (QStringList{u"zoe"_s, u"ann"_s, u"bob"_s}));
    QString meanwhile;
    connect(m_session.directory.get(), &Tables::Directory::customerUsersChanged, this, [&] {
        child<QLineEdit>("filterEdit")->setText(u"n"_s); // as in Ann and Aaron
        meanwhile = meanwhile.isEmpty() ? editorText() : meanwhile;
    });

    m_session.directory->startLoading();

    QTRY_COMPARE(meanwhile, u"The list is being sorted …"_s);
    QTRY_COMPARE(editorText(), u"List (3 total)"_s);
    QCOMPARE(names(), (QStringList{u"zoe"_s, u"ann"_s, u"bob"_s}));
}

QTEST_MAIN(TestRelationLoading)
#include "tst_relationloading.moc"
