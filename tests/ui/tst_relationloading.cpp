// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/relationdesk.h"
#include "ui/lists/emptystate.h"

#include <QHeaderView>
#include <QListView>
#include <QRadioButton>

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
    void rowsAreSortedInTheBackground();

private:
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

void TestRelationLoading::rowsAreSortedInTheBackground()
{
    Domain::CustomerUser first = UiFixture::annMeier(u"zoe"_s, u"acme"_s);
    first.firstName = u"Aaron"_s;
    QVERIFY(UiFixture::addCustomerUser(m_session, first) > 0);
    openPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::Group, .key = u"4"_s});
    QString meanwhile;
    connect(m_session.directory.get(), &Tables::Directory::loaded, this, [&] {
        emit view()->sortRequested(view()->model()->columnCount() - 3); // by name
        meanwhile = editorText();
    });

    QTRY_COMPARE(names(), (QStringList{u"zoe"_s, u"ann"_s, u"bob"_s}));
    QCOMPARE(meanwhile, u"The list is being sorted …"_s);
    QCOMPARE(editorText(), u"List (3 total)"_s);
}

QTEST_MAIN(TestRelationLoading)
#include "tst_relationloading.moc"
