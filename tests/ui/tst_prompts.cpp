// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/prompts.h"

#include <QApplication>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using Gui::Prompts;

/// What is asked and told in boxes of their own.
class TestPrompts : public QObject
{
    Q_OBJECT

private slots:
    void unsavedQuestionHasVerbsAndASafeDefault_data();
    void unsavedQuestionHasVerbsAndASafeDefault();
    void confirmingTakesMoreThanEnter_data();
    void confirmingTakesMoreThanEnter();
    void errorIsPlainText();
};

void TestPrompts::unsavedQuestionHasVerbsAndASafeDefault_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("answer");
    QTest::newRow("escape") << int(Qt::Key_Escape) << int(Prompts::Unsaved::KeepEditing);
    QTest::newRow("enter") << int(Qt::Key_Return) << int(Prompts::Unsaved::KeepEditing);
    QTest::newRow("discard") << int(Qt::Key_D) << int(Prompts::Unsaved::Discard);
    QTest::newRow("save") << int(Qt::Key_S) << int(Prompts::Unsaved::Save);
}

void TestPrompts::unsavedQuestionHasVerbsAndASafeDefault()
{
    QFETCH(int, key);
    QFETCH(int, answer);
    Gui::DialogPrompts prompts;
    QString text;
    QTimer::singleShot(0, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        text = box->textFormat() == Qt::PlainText ? box->text() : QString();
        const bool isLetter = key < Qt::Key_Escape;
        if (QTest::qWaitForWindowActive(box)) {
            QTest::keyClick(box, Qt::Key(key), isLetter ? Qt::AltModifier : Qt::NoModifier);
        }
    });

    QCOMPARE(int(prompts.askUnsaved(nullptr, u"<b>Ann</b>"_s)), answer);
    QVERIFY(text.contains(u"<b>Ann</b>"_s));
}

void TestPrompts::confirmingTakesMoreThanEnter_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("isConfirmed");
    QTest::newRow("escape") << int(Qt::Key_Escape) << false;
    QTest::newRow("enter") << int(Qt::Key_Return) << false;
    QTest::newRow("its letter") << int(Qt::Key_T) << true;
}

void TestPrompts::confirmingTakesMoreThanEnter()
{
    QFETCH(int, key);
    QFETCH(bool, isConfirmed);
    Gui::DialogPrompts prompts;
    QString consequences;
    QTimer::singleShot(0, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        consequences = box->textFormat() == Qt::PlainText ? box->informativeText() : QString();
        const bool isLetter = key < Qt::Key_Escape;
        if (QTest::qWaitForWindowActive(box)) {
            QTest::keyClick(box, Qt::Key(key), isLetter ? Qt::AltModifier : Qt::NoModifier);
        }
    });

    const bool answer = prompts.confirm(nullptr,
                                        {.title = u"Turn On"_s,
                                         .text = u"Really?"_s,
                                         .consequences = u"<b>For everybody.</b>"_s,
                                         .action = u"&Turn On"_s});

    QCOMPARE(answer, isConfirmed);
    QCOMPARE(consequences, u"<b>For everybody.</b>"_s);
}

void TestPrompts::errorIsPlainText()
{
    Gui::DialogPrompts prompts;
    QTimer::singleShot(0, this, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QCOMPARE(box->text(), u"<i>wrong</i>"_s);
        QCOMPARE(box->detailedText(), u"why"_s);
        box->close();
    });
    prompts.showError(nullptr, u"<i>wrong</i>"_s, u"why"_s);
}

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
