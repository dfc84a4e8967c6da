// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The real program: its command line, and that it starts.
class TestDesktop : public QObject
{
    Q_OBJECT

private slots:
    void answersWithoutADisplay_data();
    void answersWithoutADisplay();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void takesAPictureOfTheDemo();
    void saysWhenThePictureCannotBeSaved();
    void endsWhenItIsTold();

private:
    struct Outcome
    {
        int code = -1;
        QString output;
        QString errors;
    };
    [[nodiscard]] QProcessEnvironment environment(bool withDisplay) const;
    [[nodiscard]] Outcome run(const QStringList &arguments, bool withDisplay) const;

    QTemporaryDir m_folder;
};

QProcessEnvironment TestDesktop::environment(bool withDisplay) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
        environment.remove(name);
    }
    if (withDisplay) {
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }
    const QDir folder(m_folder.path());
    environment.insert(u"HOME"_s, folder.filePath(u"home"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, folder.filePath(u"data"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, folder.filePath(u"cache"_s));
    environment.insert(u"XDG_STATE_HOME"_s, folder.filePath(u"state"_s));
    return environment;
}

TestDesktop::Outcome TestDesktop::run(const QStringList &arguments, bool withDisplay) const
{
    QProcess process;
    process.setProcessEnvironment(environment(withDisplay));
    process.start(QString::fromLocal8Bit(ROLLBOOK_PROGRAM), arguments);
    if (!process.waitForFinished()) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void TestDesktop::answersWithoutADisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    QTest::newRow("-v") << QStringList{u"-v"_s} << u"rollbook " ROLLBOOK_VERSION "\n"_s;
    QTest::newRow("--version") << QStringList{u"--version"_s}
                               << u"rollbook " ROLLBOOK_VERSION "\n"_s;
    QTest::newRow("-h") << QStringList{u"-h"_s} << u"--demo"_s;
    QTest::newRow("--help") << QStringList{u"--help"_s} << u"--picture <file>"_s;
    QTest::newRow("--help-all") << QStringList{u"--help-all"_s} << u"--platform"_s;
}

void TestDesktop::answersWithoutADisplay()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, expected);

    const Outcome outcome = run(arguments, false);

    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.output.contains(expected), qPrintable(outcome.output));
    QCOMPARE(outcome.errors, QString());
    QVERIFY(QDir(m_folder.path()).isEmpty()); // an answer leaves nothing behind
}

void TestDesktop::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s};
    QTest::newRow("two databases") << QStringList{u"a.db"_s, u"b.db"_s};
    QTest::newRow("demo and a database") << QStringList{u"--demo"_s, u"a.db"_s};
    QTest::newRow("picture without a file") << QStringList{u"--picture"_s};
}

void TestDesktop::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);

    const Outcome outcome = run(arguments, false);

    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.errors.startsWith(u"rollbook: "_s));
    QCOMPARE(outcome.output, QString());
}

void TestDesktop::takesAPictureOfTheDemo()
{
    const QString picture = m_folder.filePath(u"window.png"_s);

    const Outcome outcome = run({u"--demo"_s, u"--picture"_s, picture}, true);

    QCOMPARE(outcome.code, 0);
    const QImage image(picture);
    QVERIFY(image.width() > 400);
    QVERIFY(
        QDir(m_folder.filePath(u"data"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size()
        == 1);
    QVERIFY(!QDir(m_folder.filePath(u"home"_s)).exists()
            || QDir(m_folder.filePath(u"home"_s)).isEmpty());
}

void TestDesktop::saysWhenThePictureCannotBeSaved()
{
    const Outcome outcome =
        run({u"--demo"_s, u"--picture"_s, m_folder.filePath(u"no/such/folder/window.png"_s)}, true);

    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains(u"window.png"_s));
}

void TestDesktop::endsWhenItIsTold()
{
    QProcess process;
    process.setProcessEnvironment(environment(true));
    process.start(QString::fromLocal8Bit(ROLLBOOK_PROGRAM), {u"--demo"_s});
    QVERIFY(process.waitForStarted());
    // SQLite makes this file when the demo is opened, which is after the program has begun to
    // listen.
    QTRY_VERIFY(QFile::exists(m_folder.filePath(u"data/Rollbook/Rollbook/demo.db-shm"_s)));
    const QString settings = m_folder.filePath(u"config/Rollbook/Rollbook.conf"_s);
    QVERIFY(!QFile::exists(settings));

    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);

    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QFile::exists(settings));
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
