// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/result.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;
using Domain::Result;

class TestResult : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValue();
    void holdsAnError();
    void valueCanBeChanged();
    void valueCanBeMovedOut();
    void doneNeedsNoValue();
};

void TestResult::holdsAValue()
{
    const Result<QString> result = u"text"_s;

    QVERIFY(static_cast<bool>(result));
    QCOMPARE(*result, u"text"_s);
    QCOMPARE(result.value(), u"text"_s);
    QCOMPARE(result->size(), qsizetype(4));
}

void TestResult::holdsAnError()
{
    const Result<QString> result = Error{.code = ErrorCode::NotFound, .subject = u"ann"_s};

    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NotFound);
    QCOMPARE(result.error().subject, u"ann"_s);
}

void TestResult::valueCanBeChanged()
{
    Result<QString> result = u"text"_s;

    result->append(u's');
    *result += u'!';
    result.value().prepend(u'_');

    QCOMPARE(*result, u"_texts!"_s);
}

void TestResult::valueCanBeMovedOut()
{
    Result<std::unique_ptr<int>> byValue = std::make_unique<int>(1);
    Result<std::unique_ptr<int>> byStar = std::make_unique<int>(2);

    const std::unique_ptr<int> first = std::move(byValue).value();
    const std::unique_ptr<int> second = *std::move(byStar);

    QCOMPARE(*first, 1);
    QCOMPARE(*second, 2);
}

void TestResult::doneNeedsNoValue()
{
    const Result<void> done;
    const Result<void> failed = Error{.code = ErrorCode::DiskFull};

    QVERIFY(static_cast<bool>(done));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::DiskFull);
}

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
