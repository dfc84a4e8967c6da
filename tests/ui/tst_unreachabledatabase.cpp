// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "ui/common/messagebar.h"

#include <QClipboard>
#include <QDir>

#include <chrono>
#include <functional>

using namespace UiFixture;
using Gui::MessageBar;
using Gui::Prompts;

using Deed = std::function<bool(CustomerUserDesk &)>;
Q_DECLARE_METATYPE(Deed)

/// The database cannot be reached any more while somebody types: what was typed stays, and can be
/// saved later or taken along.
class TestUnreachableDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<CustomerUserDesk>(); }
    void cleanup() { m_desk.reset(); }

    void theFormStaysAndTriesAgain_data();
    void theFormStaysAndTriesAgain();
    void aNewPersonIsNotLost();
    void whatWasTypedIsCopied();
    void thePasswordIsNotCopied();
    void validitiesAndSwitchesAreCopiedInWords();
    void closingStillAsks();
    void discardingWorksWithoutTheDatabase();
    void aRenamedRecordIsNamed();
    void whatTheDatabaseReportedIsThereToRead();
    void aCollisionThatCannotBeReadIsAskedAboutLater();

private:
    static MessageBar &bar(const QWidget &form) { return *form.findChild<MessageBar *>(); }
    /// The button in the message that says so; null if there is none.
    static QPushButton *offer(const QWidget &form, const QString &text)
    {
        for (QPushButton *each : bar(form).findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QString stored(const QString &column) const
    {
        return m_desk->row(m_desk->ann).value(column).toString();
    }
    [[nodiscard]] bool run(const QString &sql) const
    {
        return QSqlQuery(m_desk->session.database->connection()).exec(sql);
    }
    [[nodiscard]] bool moveAway() const { return QFile::rename(m_desk->path, away()); }
    [[nodiscard]] bool moveBack() const { return QFile::rename(away(), m_desk->path); }
    [[nodiscard]] QString away() const { return m_desk->folder.filePath(u"away"_s); }

    std::unique_ptr<CustomerUserDesk> m_desk;
};

namespace {

/// The file may not grow any more, and where the journal is there is no room left in it.
bool fillDisk(CustomerUserDesk &desk)
{
    QSqlQuery query(desk.session.database->connection());
    const bool isLimited = query.exec(u"PRAGMA max_page_count = 1"_s);
    for (const int size : {1000, 100, 10, 1}) {
        while (query.exec(
            u"INSERT INTO rollbook_row_change (change_set_id, table_name, row_key, "
            "operation, changes) VALUES (1, 'x', 'x', 'insert', zeroblob(%1))"_s.arg(size))) { }
    }
    return isLimited;
}

} // namespace

void TestUnreachableDatabase::theFormStaysAndTriesAgain_data()
{
    QTest::addColumn<Deed>("lose");
    QTest::addColumn<Deed>("mend");
    QTest::addColumn<QString>("said");

    const auto sql = [](const QString &statement) -> Deed {
        return [statement](CustomerUserDesk &desk) {
            return QSqlQuery(desk.session.database->connection()).exec(statement);
        };
    };
    QTest::newRow("file moved") << Deed([](CustomerUserDesk &desk) {
        return QFile::rename(desk.path, desk.folder.filePath(u"away"_s));
    }) << Deed([](CustomerUserDesk &desk) {
        return QFile::rename(desk.folder.filePath(u"away"_s), desk.path);
    }) << u"moved, deleted or replaced"_s;
    QTest::newRow("a folder in its place") << Deed([](CustomerUserDesk &desk) {
        return QFile::rename(desk.path, desk.folder.filePath(u"away"_s)) && QDir().mkdir(desk.path);
    }) << Deed([](CustomerUserDesk &desk) {
        return QDir().rmdir(desk.path) && QFile::rename(desk.folder.filePath(u"away"_s), desk.path);
    }) << u"moved, deleted or replaced"_s;
    QTest::newRow("an old copy in its place") << Deed([](CustomerUserDesk &desk) {
        const QString away = desk.folder.filePath(u"away"_s);
        return QFile::rename(desk.path, away) && QFile::copy(away, desk.path);
    }) << Deed([](CustomerUserDesk &desk) {
        return QFile::remove(desk.path)
            && QFile::rename(desk.folder.filePath(u"away"_s), desk.path);
    }) << u"moved, deleted or replaced"_s;
    // What SQLite answers on a full disk and on one that was mounted anew for reading.
    QTest::newRow("disk full") << Deed(fillDisk) << sql(u"PRAGMA max_page_count = 100000"_s)
                               << u"is full"_s;
    QTest::newRow("read-only") << sql(u"PRAGMA query_only = ON"_s)
                               << sql(u"PRAGMA query_only = OFF"_s) << u"can only be read"_s;
    QTest::newRow("a lost table") << sql(u"ALTER TABLE rollbook_change_set RENAME TO lost"_s)
                                  << sql(u"ALTER TABLE lost RENAME TO rollbook_change_set"_s)
                                  << u"unexpected error"_s;
}

void TestUnreachableDatabase::theFormStaysAndTriesAgain()
{
    QFETCH(Deed, lose);
    QFETCH(Deed, mend);
    QFETCH(QString, said);
    const QString comment = u"word "_s.repeated(49); // takes room on the disk
    const auto form = m_desk->open(m_desk->ann);
    QVERIFY(lose(*m_desk));
    type(*form, {{u"phone"_s, u"12"_s}, {u"comment"_s, comment}});
    button(*form, u"saveAndFinishButton"_s)->click();

    QVERIFY(form->isVisible());
    QCOMPARE(bar(*form).kind(), MessageBar::Kind::Error);
    QVERIFY2(bar(*form).text().contains(said), qPrintable(bar(*form).text()));
    QVERIFY(form->isWindowModified());
    QVERIFY(offer(*form, u"Copy"_s) != nullptr);
    offer(*form, u"Try Again"_s)->click();
    QVERIFY2(bar(*form).text().contains(said), qPrintable(bar(*form).text()));
    QCOMPARE(edit(*form, u"phone"_s)->text(), u"12"_s);
    QCOMPARE(edit(*form, u"comment"_s)->text(), comment);
    QVERIFY(mend(*m_desk));
    QCOMPARE(stored(u"phone"_s), u"1"_s);

    offer(*form, u"Try Again"_s)->click();
    QVERIFY(!form->isVisible()); // as "Save and finish" was to
    QCOMPARE(stored(u"phone"_s), u"12"_s);
    QCOMPARE(stored(u"comments"_s), comment.trimmed());
}

void TestUnreachableDatabase::aNewPersonIsNotLost()
{
    const auto form = m_desk->open(0);
    QVERIFY(moveAway());
    Values values = complete;
    values.insert(u"password"_s, u"x"_s);
    type(*form, values);
    button(*form, u"saveButton"_s)->click();
    QTRY_VERIFY(offer(*form, u"Try Again"_s) != nullptr);

    QCOMPARE(edit(*form, u"login"_s)->text(), u"bob"_s);
    QCOMPARE(edit(*form, u"password"_s)->text(), u"x"_s);
    QVERIFY(moveBack());
    offer(*form, u"Try Again"_s)->click();
    QTRY_VERIFY(!form->isVisible());
    QCOMPARE(m_desk->allRows().size(), 2);
}

void TestUnreachableDatabase::whatWasTypedIsCopied()
{
    const auto form = m_desk->open(m_desk->ann);
    QVERIFY(moveAway());
    type(*form,
         {{u"phone"_s, {}}, {u"fax"_s, u" <b>%1</b>"_s}, {u"comment"_s, QString(3000, u'x')}});
    button(*form, u"saveButton"_s)->click();
    const QString said = bar(*form).text();
    offer(*form, u"Copy"_s)->click();

    QCOMPARE(QApplication::clipboard()->text().split(u'\n'),
             (QStringList{u"Firstname: Ann"_s, u"Lastname: Coyote"_s, u"Username: ann"_s,
                          u"Email: ann@acme.example.net"_s, u"Customer: ACME"_s, u"Phone: "_s,
                          u"Fax:  <b>%1</b>"_s, u"Country: germany"_s,
                          u"Comment: "_s + QString(3000, u'x'), u"Validity: valid"_s}));
    QCOMPARE(bar(*form).text(), said + u" What you entered is on the clipboard."_s);
    QVERIFY(offer(*form, u"Try Again"_s) != nullptr);
}

void TestUnreachableDatabase::thePasswordIsNotCopied()
{
    const auto form = m_desk->open(m_desk->ann);
    QVERIFY(moveAway());
    type(*form, {{u"password"_s, u"s3cret"_s}});
    button(*form, u"saveButton"_s)->click();
    QTRY_VERIFY(offer(*form, u"Copy"_s) != nullptr);
    offer(*form, u"Copy"_s)->click();

    QVERIFY(!QApplication::clipboard()->text().contains(u"s3cret"_s));
    QVERIFY(!QApplication::clipboard()->text().contains(u"Password"_s));
    QVERIFY(bar(*form).text().endsWith(u"the password is not."_s));
    QCOMPARE(edit(*form, u"password"_s)->text(), u"s3cret"_s);
}

void TestUnreachableDatabase::validitiesAndSwitchesAreCopiedInWords()
{
    const auto form = m_desk->open(m_desk->ann);
    QVERIFY(moveAway());
    form->findChild<QComboBox *>(u"validityCombo"_s)->setCurrentIndex(2);
    button(*form, u"saveButton"_s)->click();
    offer(*form, u"Copy"_s)->click();

    QVERIFY(QApplication::clipboard()->text().endsWith(u"Validity: invalid-temporarily"_s));
}

void TestUnreachableDatabase::closingStillAsks()
{
    const auto form = m_desk->open(m_desk->ann);
    QVERIFY(moveAway());
    type(*form, {{u"phone"_s, u"12"_s}});
    button(*form, u"saveButton"_s)->click();
    QTest::keyClick(form.get(), Qt::Key_Escape);

    QVERIFY(form->isVisible());
    QCOMPARE(m_desk->prompts.unsavedAsked.size(), 1);
    m_desk->prompts.unsavedAnswer = Prompts::Unsaved::Save;
    QVERIFY(!form->mayClose());
    QCOMPARE(edit(*form, u"phone"_s)->text(), u"12"_s);
}

void TestUnreachableDatabase::discardingWorksWithoutTheDatabase()
{
    const auto form = m_desk->open(m_desk->ann);
    type(*form, {{u"phone"_s, u"12"_s}, {u"password"_s, u"x"_s}});
    QVERIFY(run(u"ALTER TABLE customer_preferences RENAME TO lost"_s)); // read with the record
    m_desk->prompts.unsavedAnswer = Prompts::Unsaved::Discard;
    QVERIFY(form->mayClose());

    QCOMPARE(edit(*form, u"phone"_s)->text(), u"1"_s);
    QVERIFY(form->close());
    QCOMPARE(m_desk->prompts.unsavedAsked.size(), 1);
}

void TestUnreachableDatabase::aRenamedRecordIsNamed()
{
    const auto form = m_desk->open(m_desk->ann);
    type(*form, {{u"phone"_s, u"12"_s}});
    QVERIFY(run(u"UPDATE customer_user SET id = 4711"_s));
    button(*form, u"saveButton"_s)->click();

    QVERIFY2(bar(*form).text().startsWith(u"Customer user “Ann Coyote” was not found."_s),
             qPrintable(bar(*form).text()));
    QVERIFY(offer(*form, u"Try Again"_s) == nullptr);
    offer(*form, u"Copy"_s)->click();
    QVERIFY(QApplication::clipboard()->text().contains(u"Phone: 12"_s));
    QCOMPARE(edit(*form, u"phone"_s)->text(), u"12"_s);
}

void TestUnreachableDatabase::whatTheDatabaseReportedIsThereToRead()
{
    const auto form = m_desk->open(m_desk->ann);
    QVERIFY(run(u"ALTER TABLE rollbook_change_set RENAME TO lost"_s));
    type(*form, {{u"phone"_s, u"12"_s}});
    button(*form, u"saveAndFinishButton"_s)->click();
    offer(*form, u"Details"_s)->click();

    QCOMPARE(m_desk->prompts.errors, QStringList{bar(*form).text()}); // with the details
}

/// Between being told of the collision and reading what is stored now, everything may happen.
void TestUnreachableDatabase::aCollisionThatCannotBeReadIsAskedAboutLater()
{
    const auto form = m_desk->open(m_desk->ann);
    QVERIFY(m_desk->changeElsewhere([](Domain::CustomerUser &person) { person.phone = u"2"_s; }));
    QVERIFY(run(u"ALTER TABLE customer_preferences RENAME TO lost"_s));
    type(*form, {{u"phone"_s, u"3"_s}, {u"fax"_s, u"4"_s}});
    button(*form, u"saveAndFinishButton"_s)->click();
    QVERIFY(question(*form) == nullptr);
    QVERIFY(offer(*form, u"Try Again"_s) != nullptr);
    QVERIFY(form->isWindowModified());
    QCOMPARE(edit(*form, u"phone"_s)->text(), u"3"_s);

    QVERIFY(run(u"ALTER TABLE lost RENAME TO customer_preferences"_s));
    offer(*form, u"Try Again"_s)->click();

    QVERIFY(question(*form) != nullptr);
    QCOMPARE(stored(u"phone"_s), u"2"_s);
    keepMine(*form);
    QVERIFY(!form->isVisible());
    QCOMPARE(stored(u"phone"_s), u"3"_s);
    QCOMPARE(stored(u"fax"_s), u"4"_s);
}

QTEST_MAIN(TestUnreachableDatabase)
#include "tst_unreachabledatabase.moc"
