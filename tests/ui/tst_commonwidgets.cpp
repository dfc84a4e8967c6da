// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/background.h"
#include "ui/common/clearbutton.h"
#include "ui/common/fieldnote.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonics.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/suggestioncombo.h"
#include "ui/common/validitycombo.h"
#include "ui/customeruser/generatedpassworddialog.h"
#include "uifixture.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QThread>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

using namespace UiFixture;
using Gui::MessageBar;

class CommonWidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextGetsALetterOfItsOwn();
    void ampersandsInTextsStay();
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void iconFollowsThePalette();
    void inputsAreClearedByAButton();
    void messageBarTellsAndCloses();
    void messageBarHasSeveralActions();
    void messageBarShowsNoMarkup();
    void fieldNotePrefersTheProblem();
    void unknownValidityIsKept();
    void wheelChangesNothing();
    void suggestionsMatchAnywhere();
    void freeTextKeepsItsLetterCase();
    void workIsHandedOverInTheCallersThread();
    void closedWindowIsNotCalledBack();
    void clipboardIsClearedInTime();
    void clipboardIsClearedAtTheEnd();
    void othersClipboardIsLeftAlone();
};

void CommonWidgetsTest::everyTextGetsALetterOfItsOwn()
{
    const QStringList texts{u"Save"_s, u"ab"_s, u"a"_s, u"b c"_s, u"Save and finish"_s, u"!"_s};
    const QStringList marked = Gui::withMnemonics(texts);

    QStringList letters;
    for (qsizetype index = 0; index < texts.size(); ++index) {
        QCOMPARE(QString(marked.at(index)).remove(u'&'), texts.at(index));
        letters.append(QKeySequence::mnemonic(marked.at(index)).toString());
    }
    QCOMPARE(marked.at(0), u"&Save"_s);
    QCOMPARE(marked.at(2), u"&a"_s);
    QCOMPARE(marked.at(3), u"b &c"_s); // "ab" needed the b
    QVERIFY(letters.takeLast().isEmpty());
    QVERIFY(!letters.contains(QString()));
    QCOMPARE(letters.removeDuplicates(), 0);
}

void CommonWidgetsTest::ampersandsInTextsStay()
{
    QCOMPARE(Gui::withMnemonics({u"A & B"_s}), QStringList{u"&A && B"_s});
    QCOMPARE(Gui::withoutMnemonic(u"A & B"_s), u"A && B"_s);
}

void CommonWidgetsTest::everyIconIsDrawn_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"search", "user-add", "edit", "save", "save-finish", "cancel", "copy",
                             "password-show", "password-hide", "customer", "customer-add",
                             "warning", "info", "error", "done", "close", "more", "refresh"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void CommonWidgetsTest::everyIconIsDrawn()
{
    QFETCH(QString, name);
    for (const QIcon &icon : {Gui::icon(name), Gui::statusIcon(name)}) {
        const QImage drawn = icon.pixmap(QSize(16, 16), 2.0).toImage();
        QCOMPARE(drawn.size(), QSize(32, 32));
        int inked = 0;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                inked += drawn.pixelColor(x, y).alpha() > 0 ? 1 : 0;
            }
        }
        QVERIFY(inked > 32);
    }
    QVERIFY(Gui::icon(u"no such icon"_s).isNull());
}

void CommonWidgetsTest::iconFollowsThePalette()
{
    const auto strongest = [](const QIcon &icon) {
        const QImage drawn = icon.pixmap(QSize(32, 32)).toImage();
        QColor found(Qt::transparent);
        for (int x = 0; x < drawn.width(); ++x) {
            const QColor colour = drawn.pixelColor(x, drawn.height() / 2);
            found = colour.alpha() > found.alpha() ? colour : found;
        }
        return found.rgb();
    };
    const QPalette before = QApplication::palette();
    const QIcon icon = Gui::statusIcon(u"close"_s);
    QPalette dark(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::black);
    QApplication::setPalette(dark);
    QCOMPARE(strongest(icon), QColor(Qt::white).rgb());
    QApplication::setPalette(before);
    QCOMPARE(strongest(icon), before.color(QPalette::WindowText).rgb());
}

void CommonWidgetsTest::inputsAreClearedByAButton()
{
    QLineEdit edit;
    new Gui::ClearButton(&edit);
    edit.show();
    auto *button = edit.findChild<QToolButton *>();
    QVERIFY(button != nullptr);
    QVERIFY(!button->isVisible()); // there is nothing to clear

    edit.setText(u"muller"_s);
    QVERIFY(button->isVisible());
    QCOMPARE(button->accessibleName(), u"Clear the search"_s); // for those who hear the screen
    QCOMPARE(button->toolTip(), u"Clear the search"_s);
    button->click();

    QCOMPARE(edit.text(), QString());
    QVERIFY(!button->isVisible());
}

void CommonWidgetsTest::messageBarTellsAndCloses()
{
    QWidget window;
    MessageBar bar(&window);
    QStringList done;
    window.show();
    QVERIFY(!bar.isVisible());

    bar.say(MessageBar::Kind::Info, u"Something"_s,
            {{.text = u"Do It"_s, .run = [&done] { done.append(u"it"_s); }}});
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.accessibleName(), u"Something"_s);
    button(bar, u"messageActionButton"_s)->click();
    QCOMPARE(done, QStringList{u"it"_s});

    bar.say(MessageBar::Kind::Error, u"Else"_s);
    QVERIFY(!button(bar, u"messageActionButton"_s)->isVisible());
    auto *close = bar.findChild<QToolButton *>(u"closeMessageButton"_s);
    QVERIFY(!close->accessibleName().isEmpty());
    close->click();
    QVERIFY(!bar.isVisible());
    QVERIFY(bar.text().isEmpty());
}

void CommonWidgetsTest::messageBarHasSeveralActions()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QStringList done;
    const auto action = [&done](const QString &name) {
        return MessageBar::Action{.text = name, .run = [&done, name] { done.append(name); }};
    };
    bar.say(MessageBar::Kind::Error, u"Wrong."_s,
            {action(u"A"_s), action(u"B"_s), {.text = u"C"_s, .run = [&] {
                                                  bar.say(MessageBar::Kind::Info, u"Else."_s,
                                                          {action(u"D"_s)});
                                              }}});
    bar.add(u"More."_s);
    bar.add(u"More."_s);

    QCOMPARE(bar.text(), u"Wrong. More."_s);
    QCOMPARE(bar.accessibleName(), bar.text());
    QPushButton *second = button(bar, u"messageActionButton2"_s);
    QVERIFY(second->y() > bar.findChild<QLabel *>(u"messageLabel"_s)->y());
    second->click();
    button(bar, u"messageActionButton"_s)->click();
    QCOMPARE(done, (QStringList{u"B"_s, u"A"_s}));
    button(bar, u"messageActionButton3"_s)->click();
    QCOMPARE(bar.text(), u"Else."_s);
    QVERIFY(!second->isVisible());
    button(bar, u"messageActionButton"_s)->click();
    QCOMPARE(done.constLast(), u"D"_s);
}

void CommonWidgetsTest::messageBarShowsNoMarkup()
{
    MessageBar bar;
    bar.say(MessageBar::Kind::Done, u"<b>x</b>"_s);

    QCOMPARE(bar.findChild<QLabel *>(u"messageLabel"_s)->textFormat(), Qt::PlainText);
    QCOMPARE(bar.text(), u"<b>x</b>"_s);
}

void CommonWidgetsTest::fieldNotePrefersTheProblem()
{
    Gui::FieldNote note(u"login"_s);
    QStringList run;
    QVERIFY(note.isHidden());
    note.setHint(u"hint"_s);
    QVERIFY(!note.isHidden());
    note.setProblem(u"problem"_s);
    note.explain(u"more"_s);
    QCOMPARE(note.text(), u"problem\nmore"_s);
    note.offer(u"A & B"_s, [&run] { run.append(u"first"_s); });
    note.offer(u"C"_s, [&] {
        note.clearProblem();
        run.append(u"second"_s);
    });
    QCOMPARE(button(note, u"loginFixButton"_s)->text(), u"A && B"_s);
    QCOMPARE(button(note, u"loginFixButton2"_s)->text(), u"C"_s);
    button(note, u"loginFixButton"_s)->click();
    QCOMPARE(note.text(), u"problem\nmore"_s);
    button(note, u"loginFixButton2"_s)->click();
    QCOMPARE(run, (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(note.text(), u"hint"_s);
    QVERIFY(button(note, u"loginFixButton"_s)->isHidden());
    QVERIFY(button(note, u"loginFixButton2"_s)->isHidden());
    note.setProblem(u"another"_s);
    note.offer(u"D"_s, [&run] { run.append(u"third"_s); });
    button(note, u"loginFixButton"_s)->click();
    QCOMPARE(run.constLast(), u"third"_s);
    QVERIFY(button(note, u"loginFixButton2"_s)->isHidden());
}

void CommonWidgetsTest::unknownValidityIsKept()
{
    Gui::ValidityCombo combo;
    QSignalSpy changed(&combo, &Gui::ValidityCombo::validIdChanged);
    combo.setValidId(7);

    QCOMPARE(combo.validId(), 7);
    QCOMPARE(combo.currentText(), u"7"_s);
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(&combo, Qt::Key_Home);
    QCOMPARE(combo.validId(), 1);
}

void CommonWidgetsTest::wheelChangesNothing()
{
    Gui::ValidityCombo validity;
    Gui::SuggestionCombo suggestions;
    suggestions.setSuggestions({u"a"_s, u"b"_s});
    for (QWidget *combo :
         {static_cast<QWidget *>(&validity), static_cast<QWidget *>(&suggestions)}) {
        QWheelEvent wheel(QPointF(), QPointF(), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(combo, &wheel);
        QVERIFY(!wheel.isAccepted());
    }
    QCOMPARE(validity.validId(), 1);
    QCOMPARE(suggestions.currentText(), QString());
}

void CommonWidgetsTest::suggestionsMatchAnywhere()
{
    Gui::SuggestionCombo combo;
    combo.setSuggestions({u"Germany"_s, u"Italy"_s, u"Oman"_s});
    combo.show();
    QVERIFY(QTest::qWaitForWindowActive(&combo));
    QTest::keyClicks(&combo, u"MAN"_s);

    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    auto *offers = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QCOMPARE(offers->model()->rowCount(), 2);
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Return);
    QCOMPARE(combo.currentText(), u"Germany"_s);
}

void CommonWidgetsTest::freeTextKeepsItsLetterCase()
{
    Gui::SuggestionCombo combo;
    combo.setSuggestions({u"Germany"_s});
    combo.show();
    QVERIFY(QTest::qWaitForWindowActive(&combo));
    QTest::keyClicks(&combo, u"germany"_s);
    combo.completer()->popup()->hide();
    QTest::keyClick(&combo, Qt::Key_Return);
    combo.clearFocus();

    QCOMPARE(combo.currentText(), u"germany"_s);
    combo.setReadOnly(true);
    combo.showPopup();
    QTest::keyClick(&combo, Qt::Key_Down);
    QCOMPARE(combo.currentText(), u"germany"_s);
}

void CommonWidgetsTest::workIsHandedOverInTheCallersThread()
{
    QObject context;
    const QThread *here = QThread::currentThread();
    QThread *worked = nullptr;
    QThread *received = nullptr;
    Gui::runInBackground(
        &context, [] { return QThread::currentThread(); },
        [&](QThread *thread) {
            worked = thread;
            received = QThread::currentThread();
        });

    QTRY_VERIFY(received != nullptr);
    QVERIFY(worked != here);
    QCOMPARE(received, here);
}

void CommonWidgetsTest::closedWindowIsNotCalledBack()
{
    auto context = std::make_unique<QObject>();
    std::atomic_bool mayGoOn = false;
    std::atomic_bool isDone = false;
    bool called = false;
    Gui::runInBackground(
        context.get(),
        [&] {
            while (!mayGoOn) {
                QThread::yieldCurrentThread();
            }
            isDone = true;
            return 1;
        },
        [&called](int) { called = true; });
    context.reset();
    mayGoOn = true;

    QTRY_VERIFY(isDone);
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void CommonWidgetsTest::clipboardIsClearedInTime()
{
    Gui::GeneratedPasswordDialog dialog(u"<b>ann</b>"_s, u"hDk3nRt6wqZ8mPxV4bJy"_s);
    dialog.setClipboardLife(std::chrono::milliseconds(1));
    dialog.show();
    QVERIFY(dialog.findChild<QLabel *>(u"explanationLabel"_s)->text().contains(u"<b>ann</b>"_s));
    QVERIFY(edit(dialog, u"generatedPassword"_s)->isReadOnly());

    button(dialog, u"copyButton"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"hDk3nRt6wqZ8mPxV4bJy"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    button(dialog, u"closeButton"_s)->click();

    QVERIFY(!dialog.isVisible());
    QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void CommonWidgetsTest::clipboardIsClearedAtTheEnd()
{
    Gui::copySecret(u"secret"_s, std::chrono::hours(1));
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();

    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void CommonWidgetsTest::othersClipboardIsLeftAlone()
{
    Gui::copySecret(u"secret"_s, std::chrono::hours(1));
    QGuiApplication::clipboard()->setText(u"something else"_s);
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();

    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
}

QTEST_MAIN(CommonWidgetsTest)
#include "tst_commonwidgets.moc"
