// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/signinguard.h"

#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;
using Domain::SignInGuard;
using std::chrono::milliseconds;

class TestSignInGuard : public QObject
{
    Q_OBJECT

private slots:
    void fourFailuresAreFree();
    void waitDoublesUpToFiveMinutes_data();
    void waitDoublesUpToFiveMinutes();
    void waitPasses();
    void successForgets();
    void clockSetBackWaitsNoLonger();
    void manyFailuresDoNotOverflow();
};

namespace {

QDateTime noon()
{
    return {QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
}

SignInGuard afterFailures(int count)
{
    SignInGuard guard;
    for (int failure = 0; failure < count; ++failure) {
        guard.failed(noon());
    }
    return guard;
}

} // namespace

void TestSignInGuard::fourFailuresAreFree()
{
    for (int failures = 0; failures < SignInGuard::freeTries; ++failures) {
        QCOMPARE(afterFailures(failures).remaining(noon()), milliseconds(0ms));
    }
}

void TestSignInGuard::waitDoublesUpToFiveMinutes_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("fifth") << 5 << qint64(5);
    QTest::newRow("sixth") << 6 << qint64(10);
    QTest::newRow("seventh") << 7 << qint64(20);
    QTest::newRow("tenth") << 10 << qint64(160);
    QTest::newRow("eleventh") << 11 << qint64(300);
    QTest::newRow("twelfth") << 12 << qint64(300);
}

void TestSignInGuard::waitDoublesUpToFiveMinutes()
{
    QFETCH(int, failures);
    QFETCH(qint64, seconds);

    const milliseconds remaining = afterFailures(failures).remaining(noon());

    QCOMPARE(remaining.count(), seconds * 1000);
}

void TestSignInGuard::waitPasses()
{
    const SignInGuard guard = afterFailures(5);

    QCOMPARE(guard.remaining(noon().addMSecs(1)).count(), 4999);
    QCOMPARE(guard.remaining(noon().addMSecs(4999)).count(), 1);
    QCOMPARE(guard.remaining(noon().addSecs(5)).count(), 0);
    QCOMPARE(guard.remaining(noon().addDays(1)).count(), 0);
}

void TestSignInGuard::successForgets()
{
    SignInGuard guard = afterFailures(9);

    guard.succeeded();
    guard.failed(noon());

    QCOMPARE(guard.remaining(noon()).count(), 0);
}

void TestSignInGuard::clockSetBackWaitsNoLonger()
{
    QCOMPARE(afterFailures(5).remaining(noon().addDays(-1)).count(), 5000);
}

void TestSignInGuard::manyFailuresDoNotOverflow()
{
    QCOMPARE(afterFailures(10'000).remaining(noon()), milliseconds(5min));
}

QTEST_APPLESS_MAIN(TestSignInGuard)
#include "tst_signinguard.moc"
