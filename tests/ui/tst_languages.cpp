// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/relations/relationview.h"

#include <QAbstractButton>
#include <QAction>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QRadioButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTranslator>

#include <functional>

using namespace Qt::StringLiterals;
using Gui::MainWindow;

/// What holds in every language: letters for Alt that mean one thing each, and room on a small
/// screen.
class TestLanguages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void eachLetterMeansOneThing_data();
    void eachLetterMeansOneThing();
    void everyControlOfARelationHasALetter_data();
    void everyControlOfARelationHasALetter();
    void fitsASmallScreen_data() { eachLetterMeansOneThing_data(); }
    void fitsASmallScreen();
    void unsavedPagesDoNotWidenTheWindow_data() { everyControlOfARelationHasALetter_data(); }
    void unsavedPagesDoNotWidenTheWindow();

private:
    void showWindow(const QString &language, const QString &action);
    void openFirst() const;
    void onEachSide(const QString &language, const QString &action,
                    const std::function<void()> &check);
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

void TestLanguages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    UiFixture::isolateSettings(*m_folder);
}

void TestLanguages::cleanup()
{
    m_window.reset();
    m_translator.reset();
    m_folder.reset();
}

void TestLanguages::showWindow(const QString &language, const QString &action)
{
    m_translator = std::make_unique<QTranslator>();
    QVERIFY(m_translator->load(u":/i18n/rollbook_"_s + language));
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
    auto session = std::make_unique<Gui::Session>(
        UiFixture::makeSession(UiFixture::makeDatabase(m_folder->filePath(u"people.db"_s))));
    QVERIFY(UiFixture::addCustomer(*session, u"acme"_s, u"Acme Inc."_s));
    QVERIFY(UiFixture::addCustomerUser(*session,
                                       {.firstName = QString(100, u'W'),
                                        .lastName = u"Meier with many a name"_s,
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
void TestLanguages::openFirst() const
{
    auto *search = page()->findChild<QLineEdit *>(u"searchEdit"_s);
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Return);
    page()->findChild<QPushButton *>(u"showMoreButton"_s)->show();
}

/// Checks a page: one of relations from either side, with a record picked.
void TestLanguages::onEachSide(const QString &language, const QString &action,
                               const std::function<void()> &check)
{
    showWindow(language, action);
    if (page()->findChild<QRadioButton *>() == nullptr) {
        check();
        return;
    }
    for (const auto &side : {u"firstRadio"_s, u"secondRadio"_s}) {
        page()->findChild<QRadioButton *>(side)->click();
        openFirst();
        check();
    }
}

QStringList TestLanguages::textsOf(const QWidget &page) const
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

void TestLanguages::eachLetterMeansOneThing_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("action");

    for (const auto *language : {"en", "de"}) {
        for (const auto *action :
             {"customerUsers", "customers", "groups", "agents", "customerUserGroups",
              "customerGroups", "customerUserCustomers", "health"}) {
            QTest::addRow("%s, %s", action, language)
                << QString::fromLatin1(language) << QString::fromLatin1(action) + u"Action"_s;
        }
    }
}

void TestLanguages::eachLetterMeansOneThing()
{
    QFETCH(QString, language);
    QFETCH(QString, action);

    onEachSide(language, action, [this] {
        QStringList letters;
        const QStringList texts = textsOf(*page());
        for (const QString &text : texts) {
            letters.append(QKeySequence::mnemonic(text).toString());
        }
        letters.removeAll(QString());
        QVERIFY2(letters.removeDuplicates() == 0, qPrintable(texts.join(u" | "_s)));
    });
}

void TestLanguages::everyControlOfARelationHasALetter_data()
{
    QTest::addColumn<QString>("language");

    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void TestLanguages::everyControlOfARelationHasALetter()
{
    QFETCH(QString, language);
    showWindow(language, u"customerUserGroupsAction"_s);
    openFirst();

    const QStringList texts = textsOf(*page());
    for (const QString &text : texts) {
        QVERIFY2(text.isEmpty() || !QKeySequence::mnemonic(text).isEmpty(), qPrintable(text));
    }
}

/// 1400x1000 at 175 %, less the window's frame.
void TestLanguages::fitsASmallScreen()
{
    QFETCH(QString, language);
    QFETCH(QString, action);

    onEachSide(language, action, [this] {
        if (auto *relations = page()->findChild<Gui::RelationView *>()) {
            emit relations->allRequested(0); // says something
        }
        const QSize smallest = m_window->minimumSizeHint();
        QVERIFY2(smallest.width() <= 790, qPrintable(QString::number(smallest.width())));
        QVERIFY2(smallest.height() <= 540, qPrintable(QString::number(smallest.height())));
    });
}

void TestLanguages::unsavedPagesDoNotWidenTheWindow()
{
    QFETCH(QString, language);
    showWindow(language, u"customersAction"_s);
    for (const auto &action : {u"customerUserGroupsAction"_s, u"customerGroupsAction"_s}) {
        m_window->findChild<QAction *>(action)->trigger();
        page()->findChild<QRadioButton *>(u"secondRadio"_s)->click();
        openFirst();
        emit page()->findChild<Gui::RelationView *>()->allRequested(0);
    }
    const auto *label = m_window->findChild<QLabel *>(u"unsavedLabel"_s);
    QVERIFY(label->isVisible());
    QCOMPARE(label->text().count(u'↔'), 2);

    m_window->resize(m_window->minimumSizeHint());

    const int width = m_window->minimumSizeHint().width();
    QVERIFY2(width <= 790, qPrintable(QString::number(width)));
    QVERIFY(label->toolTip().contains(label->text()));
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
