// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customerstore.h"
#include "ui/common/messagebar.h"
#include "ui/customer/customerdialog.h"
#include "uifixture.h"

#include <QSignalSpy>

using namespace UiFixture;

class CustomerDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void addsWhatWasTyped();
    void proposalFillsIdAndName();
    void violationStandsBelowItsField_data();
    void violationStandsBelowItsField();
    void editWritesOnlyWhatWasEdited();
    void changedIdSaysWhomItConcerns();
    void changedIdMovesItsCustomerUsers();
    void conflictNamesBothValues();
    void tabGoesFromTopToBottom();
    void deactivates();

private:
    std::unique_ptr<Gui::CustomerDialog> open(const QString &customerId);
    QVariantMap row(const QString &customerId);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Gui::Session m_session;
    FakePrompts m_prompts;
};

void CustomerDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    isolateSettings(*m_folder);
    m_path = m_folder->filePath(u"test.rollbook"_s);
    m_session = makeSession(makeDatabase(m_path));
    m_prompts = {};
    QVERIFY(addCustomer(
        m_session, {.customerId = u"ACME"_s, .name = u"Acme Fabrics"_s, .country = u"Utopia"_s}));
    QVERIFY(addCustomer(m_session, u"BETA"_s, u"Beta"_s));
}

void CustomerDialogTest::cleanup()
{
    m_session = {};
}

std::unique_ptr<Gui::CustomerDialog> CustomerDialogTest::open(const QString &customerId)
{
    auto dialog = std::make_unique<Gui::CustomerDialog>(m_session, m_prompts, customerId);
    dialog->show();
    return QTest::qWaitForWindowActive(dialog.get()) ? std::move(dialog) : nullptr;
}

QVariantMap CustomerDialogTest::row(const QString &customerId)
{
    for (const QVariantMap &row :
         rows(*m_session.database, u"customer_company"_s, u"customer_id"_s)) {
        if (row.value(u"customer_id"_s).toString() == customerId) {
            return row;
        }
    }
    return {};
}

void CustomerDialogTest::addsWhatWasTyped()
{
    const auto dialog = open({});
    QSignalSpy saved(dialog.get(), &Gui::CustomerDialog::saved);
    QCOMPARE(dialog->windowTitle(), u"Add Customer[*]"_s);
    QVERIFY(edit(*dialog, u"customerId"_s)->hasFocus());

    type(*dialog,
         {{u"customerId"_s, u" NEW "_s},
          {u"name"_s, u"New <b>Ltd</b>"_s},
          {u"street"_s, u"Road 4"_s},
          {u"zip"_s, u"01234"_s},
          {u"city"_s, u"Rome"_s},
          {u"country"_s, u"Italy"_s},
          {u"url"_s, u"https://new.example.net"_s},
          {u"comment"_s, u"0"_s}});
    QTest::keyClick(edit(*dialog, u"city"_s), Qt::Key_Return);

    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.constFirst().constFirst().toString(), u"NEW"_s);
    QCOMPARE(dialog->customerId(), u"NEW"_s);
    const QVariantMap stored = row(u"NEW"_s);
    const QMap<QString, QString> expected{
        {u"name"_s, u"New <b>Ltd</b>"_s}, {u"street"_s, u"Road 4"_s},
        {u"zip"_s, u"01234"_s},           {u"city"_s, u"Rome"_s},
        {u"country"_s, u"Italy"_s},       {u"url"_s, u"https://new.example.net"_s},
        {u"comments"_s, u"0"_s},          {u"valid_id"_s, u"1"_s}};
    for (auto [column, value] : expected.asKeyValueRange()) {
        QCOMPARE(stored.value(column).toString(), value);
    }
    QVERIFY(!dialog->isVisible()); // as in OTOBO, adding ends in the list
    QCOMPARE(dialog->windowTitle(), u"Edit Customer: New <b>Ltd</b>[*]"_s);
}

void CustomerDialogTest::proposalFillsIdAndName()
{
    const auto dialog = open({});
    dialog->propose(u" Gamma "_s);

    QCOMPARE(edit(*dialog, u"customerId"_s)->text(), u"Gamma"_s);
    QCOMPARE(edit(*dialog, u"name"_s)->text(), u"Gamma"_s);
    button(*dialog, u"saveButton"_s)->click();
    QCOMPARE(row(u"Gamma"_s).value(u"name"_s).toString(), u"Gamma"_s);
}

void CustomerDialogTest::violationStandsBelowItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");

    QTest::newRow("no id") << u"customerId"_s << QString() << u"mandatory"_s;
    QTest::newRow("no name") << u"name"_s << u" "_s << u"mandatory"_s;
    QTest::newRow("id taken") << u"customerId"_s << u"beta"_s << u"BETA"_s;
    QTest::newRow("name taken") << u"name"_s << u"BETA"_s << u"BETA"_s;
    QTest::newRow("long id") << u"customerId"_s << QString(151, u'x') << u"150"_s;
    QTest::newRow("long name") << u"name"_s << QString(192, u'x') << u"191"_s;
    for (const QString &field : {u"street"_s, u"zip"_s, u"city"_s, u"country"_s, u"url"_s}) {
        QTest::newRow(qPrintable("long "_L1 + field)) << field << QString(201, u'x') << u"200"_s;
    }
    QTest::newRow("long comment") << u"comment"_s << QString(251, u'x') << u"250"_s;
}

void CustomerDialogTest::violationStandsBelowItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, words);
    const auto before = rows(*m_session.database, u"customer_company"_s, u"customer_id"_s);
    const auto dialog = open(u"ACME"_s);

    type(*dialog, {{field, text}});
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QVERIFY2(note(*dialog, field).contains(words), qPrintable(note(*dialog, field)));
    QVERIFY(dialog->isVisible());
    QCOMPARE(edit(*dialog, field)->text(), text);
    QCOMPARE(rows(*m_session.database, u"customer_company"_s, u"customer_id"_s), before);
}

void CustomerDialogTest::editWritesOnlyWhatWasEdited()
{
    const QVariantMap before = row(u"ACME"_s);
    const auto dialog = open(u"ACME"_s);
    QVERIFY(edit(*dialog, u"name"_s)->hasFocus());
    type(*dialog, {{u"city"_s, u"Rome"_s}});
    QTest::keyClick(edit(*dialog, u"city"_s), Qt::Key_Return);

    QVERIFY(!dialog->isVisible());
    QStringList changed = differences(before, row(u"ACME"_s));
    changed.removeAll(u"change_time"_s);
    QCOMPARE(changed, QStringList{u"city"_s});
}

void CustomerDialogTest::changedIdSaysWhomItConcerns()
{
    for (const QString &login : {u"ann"_s, u"bob"_s}) {
        QVERIFY(addCustomerUser(m_session,
                                {.firstName = login,
                                 .lastName = u"X"_s,
                                 .login = login,
                                 .email = login + u"@acme.example.net"_s,
                                 .customerId = u"ACME"_s})
                > 0);
    }
    const auto dialog = open(u"ACME"_s);
    QVERIFY(note(*dialog, u"customerId"_s).isEmpty());
    type(*dialog, {{u"customerId"_s, u"ACME-2"_s}});
    QVERIFY(note(*dialog, u"customerId"_s).startsWith(u"Renamed with it, in one go: 2 "_s));
    type(*dialog, {{u"customerId"_s, u"ACME"_s}});
    QVERIFY(note(*dialog, u"customerId"_s).isEmpty());
}

void CustomerDialogTest::changedIdMovesItsCustomerUsers()
{
    const qint64 ann = addCustomerUser(m_session,
                                       {.firstName = u"A"_s,
                                        .lastName = u"X"_s,
                                        .login = u"ann"_s,
                                        .email = u"ann@acme.example.net"_s,
                                        .customerId = u"ACME"_s});
    const auto dialog = open(u"ACME"_s);
    QSignalSpy saved(dialog.get(), &Gui::CustomerDialog::saved);
    type(*dialog, {{u"customerId"_s, u"ACME-2"_s}});
    button(*dialog, u"saveButton"_s)->click();

    QCOMPARE(saved.constFirst().constFirst().toString(), u"ACME-2"_s);
    QVERIFY(note(*dialog, u"customerId"_s).isEmpty());
    const auto person = Store::CustomerUserStore(*m_session.database).byId(ann);
    QCOMPARE((*person)->customerId, u"ACME-2"_s);

    type(*dialog,
         {{u"customerId"_s,
           u"ACME-3"_s}}); // from what it is now, not from what it was when it was opened
    button(*dialog, u"saveAndFinishButton"_s)->click();
    QVERIFY(!dialog->isVisible());
    QCOMPARE((*Store::CustomerUserStore(*m_session.database).byId(ann))->customerId, u"ACME-3"_s);
}

void CustomerDialogTest::conflictNamesBothValues()
{
    const auto dialog = open(u"ACME"_s);
    const auto other = openDatabase(m_path);
    const auto before = Store::CustomerStore(*other).byId(u"ACME"_s);
    Domain::Customer after = **before;
    after.city = u"Rome"_s;
    QVERIFY(
        bool(Store::ChangeWriter(*other, m_session.agent).apply(Domain::change(**before, after))));
    type(*dialog, {{u"city"_s, u"Oslo"_s}});
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QVERIFY(note(*dialog, u"city"_s).contains(u"Rome"_s));
    QVERIFY(note(*dialog, u"city"_s).contains(u"Oslo"_s));
    backToForm(*dialog);
    button(*dialog, u"cityFixButton"_s)->click();
    QCOMPARE(edit(*dialog, u"city"_s)->text(), u"Rome"_s);
}

void CustomerDialogTest::tabGoesFromTopToBottom()
{
    const auto dialog = open(u"ACME"_s);
    edit(*dialog, u"customerId"_s)->setFocus();
    QStringList visited;
    for (int step = 0; step < 9; ++step) {
        visited.append(dialog->focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }

    QCOMPARE(visited,
             (QStringList{u"customerIdEdit"_s, u"nameEdit"_s, u"streetEdit"_s, u"zipEdit"_s,
                          u"cityEdit"_s, u"countryCombo"_s, u"urlEdit"_s, u"commentEdit"_s,
                          u"validityCombo"_s}));
    QVERIFY(!dialog->isWindowModified()); // the country is none of those suggested, and stays
}

void CustomerDialogTest::deactivates()
{
    const auto dialog = open(u"ACME"_s);
    dialog->findChild<QComboBox *>(u"validityCombo"_s)->setCurrentIndex(2);
    button(*dialog, u"saveAndFinishButton"_s)->click();

    QCOMPARE(row(u"ACME"_s).value(u"valid_id"_s).toInt(), 3);
}

QTEST_MAIN(CustomerDialogTest)
#include "tst_customerdialog.moc"
