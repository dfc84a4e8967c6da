// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/needle.h"

#include <QRandomGenerator>
#include <QTest>

#include <string>

using namespace Qt::StringLiterals;
using Search::Histogram;
using Search::Needle;

class TestNeedle : public QObject
{
    Q_OBJECT

private slots:
    static void findsTheFirstPlace_data();
    static void findsTheFirstPlace();
    static void neverFindsBehindTheEnd();
    static void bothWaysAgree();
};

namespace {

/// A text that may be read behind its end, and how often each of its bytes occurs.
struct Haystack
{
    explicit Haystack(std::string what)
        : text(std::move(what))
        , length(text.size())
    {
        for (const char byte : text) {
            ++histogram[quint8(byte)];
        }
        text.append(Needle::readBeyond, '?');
    }

    [[nodiscard]] const char *begin() const { return text.data(); }
    [[nodiscard]] const char *end() const { return text.data() + length; }

    std::string text;
    size_t length = 0;
    Histogram histogram{};
};

} // namespace

void TestNeedle::findsTheFirstPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("place"); // -1: nowhere

    const QByteArray filler(40, 'x');
    QTest::newRow("nothing to look in") << QByteArray("") << QByteArray("a") << -1;
    QTest::newRow("shorter than the needle") << QByteArray("an") << QByteArray("ann") << -1;
    QTest::newRow("all of it") << QByteArray("ann") << QByteArray("ann") << 0;
    QTest::newRow("one byte") << QByteArray("xxa") << QByteArray("a") << 2;
    QTest::newRow("the first of two") << QByteArray("xannann") << QByteArray("ann") << 1;
    QTest::newRow("at the end") << filler + QByteArray("ann") << QByteArray("ann") << 40;
    QTest::newRow("cut off at the end") << filler + QByteArray("an") << QByteArray("ann") << -1;
    QTest::newRow("longer than a step") << filler + filler + 'y' << filler + 'y' << 40;
    QTest::newRow("its rare bytes alone")
        << QByteArray("q..z q..z qabz") << QByteArray("qabz") << 10;
    QTest::newRow("the same byte again and again")
        << QByteArray("aabaaab") << QByteArray("aaab") << 3;
    QTest::newRow("a zero") << QByteArray("a\0b", 3) << QByteArray("\0b", 2) << 1;
    QTest::newRow("bytes above 127") << QByteArray("xx\xc3\xbc") << QByteArray("\xc3\xbc") << 2;
}

void TestNeedle::findsTheFirstPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, bytes);
    const Haystack hay(text.toStdString());
    const Needle needle(bytes, hay.histogram);
    const auto place = [&](const char *found) {
        return found == hay.end() ? -1 : int(found - hay.begin());
    };

    QTEST(place(needle.find(hay.begin(), hay.end())), "place");
    QTEST(place(needle.findPortably(hay.begin(), hay.end())), "place");
}

void TestNeedle::neverFindsBehindTheEnd()
{
    const Haystack hay("anna anna anna anna anna");
    const Needle needle(QByteArray("anna"), hay.histogram);

    for (const char *to = hay.begin(); to <= hay.end(); ++to) {
        const char *const expected = to - hay.begin() < 4 ? to : hay.begin();
        QCOMPARE(needle.find(hay.begin(), to), expected);
        QCOMPARE(needle.findPortably(hay.begin(), to), expected);
    }
}

void TestNeedle::bothWaysAgree()
{
    QRandomGenerator random(20'261'125);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (int i = random.bounded(200); i > 0; --i) {
            text += char('a' + random.bounded(3));
        }
        QByteArray bytes;
        for (int i = random.bounded(1, 7); i > 0; --i) {
            bytes += char('a' + random.bounded(3));
        }
        const size_t expected = text.find(bytes.toStdString());
        const Haystack hay(text);
        const Needle needle(bytes, hay.histogram);
        const char *const place =
            expected == std::string::npos ? hay.end() : hay.begin() + expected;

        QCOMPARE(needle.find(hay.begin(), hay.end()), place);
        QCOMPARE(needle.findPortably(hay.begin(), hay.end()), place);
    }
}

QTEST_APPLESS_MAIN(TestNeedle)
#include "tst_needle.moc"
