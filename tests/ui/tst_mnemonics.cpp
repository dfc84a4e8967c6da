// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QRadioButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using Gui::MainWindow;

/// Letters for Alt: each means one thing on what is seen at a time, in every language.
class TestMnemonics : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void eachLetterMeansOneThing_data();
    void eachLetterMeansOneThing();
    void everyControlOfARelationHasALetter_data();
    void everyControlOfARelationHasALetter();

private:
    void showWindow(const QString &language, const QString &action);
    void openFirst() const;
    [[nodiscard]] QWidget *page() const
    {
        return m_window->findChild<QStackedWidget *>(u"pages"_s)->currentWidget();
    }
    [[nodiscard]] QStringList textsOf(const QWidget &page) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    UiFixture::FakePrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QTranslator> m_translator;
};

void TestMnemonics::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
}

void TestMnemonics::cleanup()
{
    m_window.reset();
    m_translator.reset();
    m_folder.reset();
}

void TestMnemonics::showWindow(const QString &language, const QString &action)
{
    m_translator = std::make_unique<QTranslator>();
    QVERIFY(m_translator->load(u":/i18n/rollbook_"_s + language));
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
    auto session = std::make_unique<Gui::Session>(
        UiFixture::makeSession(UiFixture::makeDatabase(m_folder->filePath(u"people.db"_s))));
    QVERIFY(UiFixture::addCustomer(*session, u"acme"_s, u"Acme Inc."_s));
    QVERIFY(UiFixture::addCustomerUser(*session,
                                       {.firstName = u"Ann"_s,
                                        .lastName = u"Meier"_s,
                                        .login = u"ann"_s,
                                        .email = u"ann@acme.example.net"_s,
                                        .customerId = u"acme"_s})
            > 0);
    m_window = std::make_unique<MainWindow>(std::move(session), m_prompts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->findChild<QAction *>(action)->trigger();
}

/// Picks the first record on the left, and makes everything appear that may.
void TestMnemonics::openFirst() const
{
    auto *search = page()->findChild<QLineEdit *>(u"searchEdit"_s);
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Return);
    page()->findChild<QPushButton *>(u"showMoreButton"_s)->show();
}

QStringList TestMnemonics::textsOf(const QWidget &page) const
{
    QStringList texts;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        texts.append(menu->text());
    }
    for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        if (button->isVisible()) {
            texts.append(button->text());
        }
    }
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy() != nullptr) {
            texts.append(label->text());
        }
    }
    return texts;
}

void TestMnemonics::eachLetterMeansOneThing_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("action");

    for (const auto *language : {"en", "de"}) {
        for (const auto *action :
             {"customerUsers", "customers", "groups", "agents", "customerUserGroups",
              "customerGroups", "customerUserCustomers"}) {
            QTest::addRow("%s, %s", action, language)
                << QString::fromLatin1(language) << QString::fromLatin1(action) + u"Action"_s;
        }
    }
}

void TestMnemonics::eachLetterMeansOneThing()
{
    QFETCH(QString, language);
    QFETCH(QString, action);
    showWindow(language, action);
    const bool isRelation = page()->findChild<QRadioButton *>() != nullptr;

    for (const auto &side : {u"firstRadio"_s, u"secondRadio"_s}) {
        if (isRelation) {
            page()->findChild<QRadioButton *>(side)->click();
            openFirst();
        }
        QStringList letters;
        const QStringList texts = textsOf(*page());
        for (const QString &text : texts) {
            letters.append(QKeySequence::mnemonic(text).toString());
        }
        letters.removeAll(QString());
        QVERIFY2(letters.removeDuplicates() == 0, qPrintable(texts.join(u" | "_s)));
    }
}

void TestMnemonics::everyControlOfARelationHasALetter_data()
{
    QTest::addColumn<QString>("language");

    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void TestMnemonics::everyControlOfARelationHasALetter()
{
    QFETCH(QString, language);
    showWindow(language, u"customerUserGroupsAction"_s);
    openFirst();

    const QStringList texts = textsOf(*page());
    for (const QString &text : texts) {
        QVERIFY2(text.isEmpty() || !QKeySequence::mnemonic(text).isEmpty(), qPrintable(text));
    }
}

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
