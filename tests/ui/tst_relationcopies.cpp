// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/relationdesk.h"
#include "ui/relations/copyrelationsdialog.h"

#include <QCheckBox>
#include <QListView>
#include <QRadioButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Tables::RecordRef;
using UiFixture::relatedAnn;

/// What is copied from another record: that it is called by its name, and seen before it is saved.
class TestRelationCopies : public QObject, private UiFixture::RelationDesk
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void copiesFromAnother();
    void theDialogNamesWhatIsCopied_data();
    void theDialogNamesWhatIsCopied();
    void copyingEndsTheSearch();
    void marksInHiddenRowsAreTold_data();
    void marksInHiddenRowsAreTold();

private:
    [[nodiscard]] Gui::CopyRelationsDialog *openDialog() const;
    void copyFrom(const QString &key, bool removing = false) const;
    void grant(const QString &login, int group) const;
    [[nodiscard]] static QString said(const QWidget &dialog, const QString &label)
    {
        return dialog.findChild<QLabel *>(label)->text();
    }
    void verifyState(const QString &name, Qt::CheckState state) const
    {
        QCOMPARE(cell(name, 1).data(Qt::CheckStateRole).toInt(), int(state));
    }

    QTranslator m_english;
};

/// With the forms of English for one and many.
void TestRelationCopies::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(m_english.load(u":/i18n/rollbook_en"_s));
    QVERIFY(QCoreApplication::installTranslator(&m_english));
}

Gui::CopyRelationsDialog *TestRelationCopies::openDialog() const
{
    child<QPushButton>("copyButton")->click();
    return m_page->findChild<Gui::CopyRelationsDialog *>();
}

void TestRelationCopies::copyFrom(const QString &key, bool removing) const
{
    auto *dialog = openDialog();
    const RecordKind kind = child<QRadioButton>("firstRadio")->isChecked()
        ? RecordKind::CustomerUser
        : RecordKind::Group;
    emit dialog->copyRequested({.kind = kind, .key = key}, key, removing);
    dialog->reject();
}

void TestRelationCopies::grant(const QString &login, int group) const
{
    QVERIFY(Store::ChangeWriter(*m_session.database, m_session.agent)
                .apply({.kind = Domain::ChangeKind::PermissionsChanged,
                        .subject = login,
                        .rows = Domain::directGrantChanges(login, group, {}, {.ro = true})}));
}

void TestRelationCopies::copiesFromAnother()
{
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open({.kind = RecordKind::CustomerUser, .key = u"bob"_s});
    tick(u"support"_s, 1);
    child<QPushButton>("saveButton")->click();
    m_page->open(relatedAnn);
    tick(u"sales"_s, 0);
    child<QPushButton>("saveButton")->click();

    auto *dialog = openDialog();
    QVERIFY(dialog != nullptr);
    auto *accept = dialog->findChild<QPushButton *>(u"acceptButton"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"searchEdit"_s), u"bob"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"searchEdit"_s), Qt::Key_Down);
    QVERIFY(accept->isEnabled());
    QCOMPARE(said(*dialog, u"chosenLabel"_s), u"Picked: Ann Meier (bob)"_s);
    dialog->findChild<QRadioButton *>(u"replaceRadio"_s)->click();
    auto *list = dialog->findChild<QListView *>(u"recordView"_s);
    QTest::keyClick(list, Qt::Key_Return); // picks
    QCOMPARE(dialog->result(), int(QDialog::Rejected));
    QTest::keyClick(list, Qt::Key_Return); // copies
    QCOMPARE(dialog->result(), int(QDialog::Accepted));

    QVERIFY2(message().contains(u"Copied from Ann Meier (bob)"_s), qPrintable(message()));
    QCOMPARE(grants().size(), 2); // nothing is saved yet
    child<QPushButton>("saveButton")->click();
    QCOMPARE(grants().size(), 2);
    QCOMPARE(grants().constFirst().value(u"group_id"_s).toInt(), 5);
    QCOMPARE(grants().constFirst().value(u"permission_key"_s).toString(), u"rw"_s);
}

void TestRelationCopies::theDialogNamesWhatIsCopied_data()
{
    QTest::addColumn<RecordRef>("subject");
    QTest::addColumn<RecordKind>("others");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("scope"); // how it begins

    const RecordRef acme{.kind = RecordKind::Customer, .key = u"acme"_s};
    const RecordRef sales{.kind = RecordKind::Group, .key = u"4"_s};
    const QString checked = u"Only boxes that are checked are copied."_s;
    QTest::newRow("groups of a person")
        << relatedAnn << RecordKind::Group << u"Copy Permissions"_s
        << u"From whom shall Ann Meier (ann) get the permissions?"_s << checked;
    QTest::newRow("groups of a customer")
        << acme << RecordKind::Group << u"Copy Permissions"_s
        << u"From which customer shall Acme Inc. (acme) get the permissions?"_s << checked;
    QTest::newRow("people of a group")
        << sales << RecordKind::CustomerUser << u"Copy Permissions"_s
        << u"From which group shall sales get the permissions?"_s << checked;
    QTest::newRow("customers of a person")
        << relatedAnn << RecordKind::Customer << u"Copy Further Customers"_s
        << u"From whom shall Ann Meier (ann) get the further customers?"_s
        << u"Only further customers are copied."_s;
    QTest::newRow("people of a customer")
        << acme << RecordKind::CustomerUser << u"Copy Customer Users"_s
        << u"From which customer shall Acme Inc. (acme) get the customer users?"_s
        << u"Only customer users are copied who have that customer as a further one"_s;
}

void TestRelationCopies::theDialogNamesWhatIsCopied()
{
    QFETCH(RecordRef, subject);
    QFETCH(RecordKind, others);
    QFETCH(QString, scope);
    showPage(subject.kind, others);
    m_page->open(subject);

    auto *dialog = openDialog();

    QTEST(dialog->windowTitle(), "title");
    QTEST(said(*dialog, u"questionLabel"_s), "question");
    const QString scopeSaid = said(*dialog, u"scopeLabel"_s);
    QVERIFY2(scopeSaid.startsWith(scope), qPrintable(scopeSaid));
    dialog->reject();
}

void TestRelationCopies::copyingEndsTheSearch()
{
    grant(u"ann"_s, 4);
    grant(u"bob"_s, 5);
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);
    child<QLineEdit>("filterEdit")->setText(u"sales"_s);
    child<QCheckBox>("onlyCheckedCheck")->setChecked(true);
    QCOMPARE(view()->model()->rowCount(), 1);

    copyFrom(u"bob"_s, true);

    QCOMPARE(child<QLineEdit>("filterEdit")->text(), QString());
    QCOMPARE(message(),
             u"Copied from bob: 2 changes marked. Look at what is marked; nothing is saved yet."_s);
    verifyState(u"support"_s, Qt::Checked);
    verifyState(u"sales"_s, Qt::Unchecked);
    child<QPushButton>("discardButton")->click();
}

void TestRelationCopies::marksInHiddenRowsAreTold_data()
{
    QTest::addColumn<QStringList>("hidden"); // groups that are not valid
    QTest::addColumn<bool>("includeInvalid");
    QTest::addColumn<QString>("told");

    const QString one = u"Copied from bob: 1 change marked. Look at what is marked; nothing is "
                        "saved yet."_s;
    const QString many = u"Copied from bob: %1 changes marked. Look at what is marked; nothing is "
                         "saved yet."_s;
    QTest::newRow("none") << QStringList() << false << one;
    QTest::newRow("one") << QStringList{u"old"_s} << false
                         << many.arg(2)
            + u" 1 of the changes is in a row that is hidden, as its record is invalid: "
              "“Include invalid” shows it."_s;
    QTest::newRow("two") << QStringList{u"old"_s, u"older"_s} << false
                         << many.arg(3)
            + u" 2 of the changes are in rows that are hidden, as their records are invalid: "
              "“Include invalid” shows them."_s;
    QTest::newRow("shown") << QStringList{u"old"_s} << true << many.arg(2);
}

/// They are saved like the others.
void TestRelationCopies::marksInHiddenRowsAreTold()
{
    QFETCH(QStringList, hidden);
    QFETCH(bool, includeInvalid);
    grant(u"bob"_s, 4);
    for (qsizetype index = 0; index < hidden.size(); ++index) {
        addGroup(hidden.at(index), 2);
        grant(u"bob"_s, 6 + static_cast<int>(index));
    }
    showPage(RecordKind::CustomerUser, RecordKind::Group);
    m_page->open(relatedAnn);
    child<QCheckBox>("includeInvalidCheck")->setChecked(includeInvalid);

    copyFrom(u"bob"_s);

    QTEST(message(), "told");
    if (!hidden.isEmpty() && !includeInvalid) { // which ends what is told of it
        child<QCheckBox>("includeInvalidCheck")->click();
        QCOMPARE(message(), QString());
        verifyState(hidden.constFirst(), Qt::Checked);
    }
    child<QPushButton>("saveButton")->click();
    QCOMPARE(grants().size(), 2 * (1 + hidden.size()));
    QVERIFY2(message().startsWith(u"Saved"_s), qPrintable(message()));
}

QTEST_MAIN(TestRelationCopies)
#include "tst_relationcopies.moc"
