// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/countries.h"

#include <QCollator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestCountries : public QObject
{
    Q_OBJECT

private slots:
    void areInTheOperatorsLanguage_data();
    void areInTheOperatorsLanguage();
};

void TestCountries::areInTheOperatorsLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QString>("foreign");

    QTest::newRow("English") << QLocale(QLocale::English)
                             << QStringList{u"Germany"_s, u"Austria"_s, u"Côte d’Ivoire"_s}
                             << u"Deutschland"_s;
    QTest::newRow("German") << QLocale(QLocale::German)
                            << QStringList{u"Deutschland"_s, u"Österreich"_s, u"Schweiz"_s}
                            << u"Germany"_s;
    QTest::newRow("Austrian German")
        << QLocale(QLocale::German, QLocale::Austria)
        << QStringList{u"Deutschland"_s, u"Österreich"_s} << u"Germany"_s;
    QTest::newRow("Japanese") << QLocale(QLocale::Japanese) << QStringList{u"日本"_s} << u"Japan"_s;
    QTest::newRow("no language: English")
        << QLocale::c() << QStringList{u"Germany"_s} << u"Deutschland"_s;
}

void TestCountries::areInTheOperatorsLanguage()
{
    QFETCH(QLocale, locale);
    QFETCH(QStringList, expected);
    QFETCH(QString, foreign);

    const QStringList names = Tables::countryNames(locale);

    QVERIFY(names.size() >= 240);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), names.size());
    QVERIFY(std::is_sorted(names.cbegin(), names.cend(), QCollator(locale)));
    for (const QString &name : std::as_const(expected)) {
        QVERIFY2(names.contains(name), qPrintable(name));
    }
    QVERIFY(!names.contains(foreign));
}

QTEST_APPLESS_MAIN(TestCountries)
#include "tst_countries.moc"
