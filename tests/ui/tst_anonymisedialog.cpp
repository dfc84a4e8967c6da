// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserdesk.h"
#include "ui/common/messagebar.h"
#include "ui/privacy/anonymisedialog.h"

#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QScrollArea>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Gui::AnonymiseDialog;

/// The dialog that anonymises a person.
class TestAnonymiseDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void saysWhatItDoes();
    void theButtonWaitsForTheUsername_data();
    void theButtonWaitsForTheUsername();
    void anonymisesAndProvesIt();
    void nothingIsDoneTillThen();
    void aCertificateThatExistsIsRefused();
    void aMissingCertificateIsWrittenLater();
    void anotherFileIsChosen();
    void whoMayNotIsTold();
    void whoIsGoneIsTold();
    void staysOpenWhileItWorks();
    void hostileNamesAreText();
    void theProposalIsFree();

private:
    [[nodiscard]] Domain::CustomerUser ann() const
    {
        return **Store::CustomerUserStore(*m_desk->session.database).byId(m_desk->ann);
    }
    /// Shown, and with its preview.
    [[nodiscard]] std::unique_ptr<AnonymiseDialog> open() const;
    [[nodiscard]] static QPushButton *button(const AnonymiseDialog &dialog)
    {
        return dialog.findChild<QPushButton *>(u"anonymiseButton"_s);
    }
    [[nodiscard]] static QLineEdit *input(const AnonymiseDialog &dialog, const char *name)
    {
        return dialog.findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    [[nodiscard]] static QString message(const AnonymiseDialog &dialog)
    {
        return dialog.findChild<Gui::MessageBar *>()->text();
    }
    [[nodiscard]] QString login() const
    {
        return m_desk->row(m_desk->ann).value(u"login"_s).toString();
    }

    std::unique_ptr<UiFixture::CustomerUserDesk> m_desk;
};

void TestAnonymiseDialog::init()
{
    m_desk = std::make_unique<UiFixture::CustomerUserDesk>();
    QVERIFY(m_desk->ann > 0);
}

void TestAnonymiseDialog::cleanup()
{
    m_desk.reset();
}

std::unique_ptr<AnonymiseDialog> TestAnonymiseDialog::open() const
{
    auto dialog = std::make_unique<AnonymiseDialog>(m_desk->session, m_desk->prompts, ann());
    dialog->show();
    const auto *wait = dialog->findChild<QLabel *>(u"waitLabel"_s);
    const auto *bar = dialog->findChild<Gui::MessageBar *>();
    const bool isReady = QTest::qWaitForWindowActive(dialog.get())
        && QTest::qWaitFor([wait, bar] { return wait->isHidden() || !bar->text().isEmpty(); });
    return isReady ? std::move(dialog) : nullptr;
}

void TestAnonymiseDialog::saysWhatItDoes()
{
    const auto dialog = open();
    QVERIFY(dialog);

    QStringList texts;
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        texts.append(label->text());
    }
    const QString all = texts.join(u'\n');
    for (const QString &told :
         {u"Ann Coyote (ann)"_s, u"cannot be undone"_s, u"anonymous-%1"_s.arg(m_desk->ann),
          u"Firstname, Lastname, Username"_s, u"type the username ann:"_s}) {
        QVERIFY2(QString(all).remove(u'&').contains(told), qPrintable(told + u'\n' + all));
    }
    const auto *area = dialog->findChild<QScrollArea *>(u"contentArea"_s); // all of it is seen
    QTRY_VERIFY(area->widget()->height() <= area->viewport()->height());
    QCOMPARE(dialog->focusWidget(), input(*dialog, "confirmEdit"));
    QVERIFY(!button(*dialog)->isEnabled());
    QVERIFY(input(*dialog, "certificateEdit")
                ->text()
                .startsWith(QFileInfo(m_desk->path).absolutePath()));
    QVERIFY(!input(*dialog, "certificateEdit")->text().contains(u"ann."_s));
}

void TestAnonymiseDialog::theButtonWaitsForTheUsername_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isEnabled");

    QTest::newRow("exactly") << u"ann"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("the beginning") << u"an"_s << false;
    QTest::newRow("more") << u"anna"_s << false;
    QTest::newRow("in other letters") << u"Ann"_s << false;
    QTest::newRow("with a blank") << u"ann "_s << false;
}

void TestAnonymiseDialog::theButtonWaitsForTheUsername()
{
    QFETCH(const QString, typed);
    const auto dialog = open();
    QVERIFY(dialog);

    QTest::keyClicks(input(*dialog, "confirmEdit"), typed);

    QTEST(button(*dialog)->isEnabled(), "isEnabled");
    input(*dialog, "certificateEdit")->clear();
    QVERIFY(!button(*dialog)->isEnabled());
}

void TestAnonymiseDialog::anonymisesAndProvesIt()
{
    const auto dialog = open();
    QVERIFY(dialog);
    const QSignalSpy anonymised(dialog.get(), &AnonymiseDialog::anonymised);
    const QSignalSpy accepted(dialog.get(), &QDialog::accepted);
    const QString certificate = input(*dialog, "certificateEdit")->text();

    QTest::keyClicks(input(*dialog, "confirmEdit"), u"ann"_s);
    QTest::mouseClick(button(*dialog), Qt::LeftButton);

    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(anonymised.count(), 1);
    QCOMPARE(login(), u"anonymous-%1"_s.arg(m_desk->ann));
    QFile file(certificate);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray proof = file.readAll();
    QVERIFY(proof.contains("Rita Root"));
    QVERIFY(!proof.contains("Coyote") && !proof.contains("ann@"));
}

void TestAnonymiseDialog::nothingIsDoneTillThen()
{
    const QList<QVariantMap> before = m_desk->allRows();
    const auto dialog = open();
    QVERIFY(dialog);
    const QString certificate = input(*dialog, "certificateEdit")->text();

    QTest::keyClicks(input(*dialog, "confirmEdit"), u"ann"_s);
    QTest::keyClick(input(*dialog, "confirmEdit"), Qt::Key_Return); // no button is the default
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog.get(), Qt::Key_Escape);

    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_desk->allRows(), before);
    QVERIFY(!QFile::exists(certificate));
}

void TestAnonymiseDialog::aCertificateThatExistsIsRefused()
{
    const auto dialog = open();
    QVERIFY(dialog);
    const QSignalSpy anonymised(dialog.get(), &AnonymiseDialog::anonymised);

    input(*dialog, "certificateEdit")->setText(m_desk->path);
    QTest::keyClicks(input(*dialog, "confirmEdit"), u"ann"_s);
    QTest::mouseClick(button(*dialog), Qt::LeftButton);

    QTRY_VERIFY(message(*dialog).contains(u"is the database itself"_s));
    QVERIFY(dialog->isVisible() && button(*dialog)->isEnabled());
    QCOMPARE(anonymised.count(), 0);
    QCOMPARE(login(), u"ann"_s);
}

/// What cannot be seen beforehand: a name that no file can have.
void TestAnonymiseDialog::aMissingCertificateIsWrittenLater()
{
    const auto dialog = open();
    QVERIFY(dialog);
    const QSignalSpy anonymised(dialog.get(), &AnonymiseDialog::anonymised);
    const QSignalSpy accepted(dialog.get(), &QDialog::accepted);
    const QString possible = input(*dialog, "certificateEdit")->text();

    input(*dialog, "certificateEdit")->setText(m_desk->folder.filePath(QString(300, u'x')));
    QTest::keyClicks(input(*dialog, "confirmEdit"), u"ann"_s);
    QTest::mouseClick(button(*dialog), Qt::LeftButton);

    QTRY_VERIFY(message(*dialog).startsWith(u"The person is anonymised, but"_s));
    QCOMPARE(anonymised.count(), 1);
    QCOMPARE(button(*dialog)->text(), u"&Write Certificate"_s);
    QVERIFY(!input(*dialog, "confirmEdit")->isEnabled());
    QTest::mouseClick(button(*dialog), Qt::LeftButton);
    QVERIFY(dialog->isVisible()); // the name is as impossible as before
    input(*dialog, "certificateEdit")->setText(possible);
    QTest::mouseClick(button(*dialog), Qt::LeftButton);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(anonymised.count(), 1);
    QVERIFY(QFile::exists(possible));
}

void TestAnonymiseDialog::anotherFileIsChosen()
{
    const auto dialog = open();
    QVERIFY(dialog);
    const QString proposal = input(*dialog, "certificateEdit")->text();

    auto *choose = dialog->findChild<QPushButton *>(u"chooseButton"_s);
    QTest::mouseClick(choose, Qt::LeftButton);
    QCOMPARE(input(*dialog, "certificateEdit")->text(), proposal); // changed their mind
    m_desk->prompts.fileAnswer = m_desk->folder.filePath(u"proof.txt"_s);
    QTest::mouseClick(choose, Qt::LeftButton);

    QCOMPARE(input(*dialog, "certificateEdit")->text(), m_desk->prompts.fileAnswer);
    QCOMPARE(m_desk->prompts.filesAsked, (QStringList{proposal, proposal}));
}

void TestAnonymiseDialog::whoMayNotIsTold()
{
    QVERIFY(QSqlQuery(m_desk->session.database->connection())
                .exec(u"DELETE FROM group_user WHERE group_id = 2"_s));
    const auto dialog = open();
    QVERIFY(dialog);

    QVERIFY(message(*dialog).contains(u"may not do this"_s));
    QTest::keyClicks(input(*dialog, "confirmEdit"), u"ann"_s);
    QVERIFY(!button(*dialog)->isEnabled());
}

void TestAnonymiseDialog::whoIsGoneIsTold()
{
    const auto dialog = open();
    QVERIFY(dialog);
    QVERIFY(
        m_desk->changeElsewhere([](Domain::CustomerUser &person) { person.login = u"anna"_s; }));

    QTest::keyClicks(input(*dialog, "confirmEdit"), u"ann"_s);
    QTest::mouseClick(button(*dialog), Qt::LeftButton);

    QTRY_VERIFY(message(*dialog).contains(u"“ann” was not found"_s));
    QCOMPARE(login(), u"anna"_s);
    QVERIFY(dialog->mayClose());
}

void TestAnonymiseDialog::staysOpenWhileItWorks()
{
    const auto dialog = open();
    QVERIFY(dialog);
    const QSignalSpy accepted(dialog.get(), &QDialog::accepted);

    QTest::keyClicks(input(*dialog, "confirmEdit"), u"ann"_s);
    button(*dialog)->click();
    QVERIFY(!dialog->mayClose());
    dialog->reject();
    QVERIFY(dialog->isVisible());
    QVERIFY(!button(*dialog)->isEnabled());

    QTRY_COMPARE(accepted.count(), 1);
    QVERIFY(dialog->mayClose());
}

void TestAnonymiseDialog::hostileNamesAreText()
{
    QVERIFY(m_desk->overwriteAnn(u"login = '<b>a&b', first_name = 'x' || char(10) || '<i>'"_s));
    const auto dialog = open();
    QVERIFY(dialog);

    QCOMPARE(dialog->findChild<QLabel *>(u"confirmLabel"_s)->text(),
             u"To do it, &type the username <b>a&&b:"_s);
    QVERIFY(!dialog->findChild<QLabel *>(u"headingLabel"_s)->text().contains(u'\n'));
    QTest::keyClicks(input(*dialog, "confirmEdit"), u"<b>a&b"_s);
    QVERIFY(button(*dialog)->isEnabled());
}

void TestAnonymiseDialog::theProposalIsFree()
{
    QString first;
    {
        const auto dialog = open();
        QVERIFY(dialog);
        first = input(*dialog, "certificateEdit")->text();
    }
    QFile there(first);
    QVERIFY(there.open(QIODevice::WriteOnly));

    const auto dialog = open();

    QVERIFY(dialog);
    QVERIFY(!QFile::exists(input(*dialog, "certificateEdit")->text()));
}

QTEST_MAIN(TestAnonymiseDialog)
#include "tst_anonymisedialog.moc"
