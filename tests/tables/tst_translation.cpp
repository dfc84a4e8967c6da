// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/violation.h"
#include "tables/fieldtexts.h"
#include "tables/translation.h"
#include "tables/violationtexts.h"

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

class TestTranslation : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void texts_data();
    void texts();
    void pluralForms_data();
    void pluralForms();
};

void TestTranslation::cleanup()
{
    // Each case begins with the texts of the sources.
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
}

void TestTranslation::texts_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("validity");

    QTest::newRow("German") << QLocale(u"de_DE"_s) << u"ungültig"_s;
    QTest::newRow("Swiss German") << QLocale(u"de_CH"_s) << u"ungültig"_s;
    QTest::newRow("English") << QLocale(u"en_GB"_s) << u"invalid"_s;
    QTest::newRow("a language without translation") << QLocale(u"eo"_s) << u"invalid"_s;
    QTest::newRow("no language at all") << QLocale::c() << u"invalid"_s;
}

void TestTranslation::texts()
{
    QFETCH(QLocale, locale);

    Tables::installTranslations(locale);

    QTEST(Tables::validityText(2), "validity");
}

void TestTranslation::pluralForms_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("words");

    QTest::newRow("one, English") << QLocale(u"en_US"_s) << 1 << u"at most 1 character."_s;
    QTest::newRow("several, English") << QLocale(u"en_US"_s) << 50 << u"at most 50 characters."_s;
    QTest::newRow("several, no language") << QLocale::c() << 50 << u"at most 50 characters."_s;
    QTest::newRow("several, German") << QLocale(u"de_DE"_s) << 50 << u"höchstens 50 Zeichen"_s;
}

void TestTranslation::pluralForms()
{
    QFETCH(QLocale, locale);
    QFETCH(int, limit);
    QFETCH(QString, words);

    Tables::installTranslations(locale);

    const QString text =
        Tables::violationText({.field = u"phone"_s, .code = u"phone.too_long"_s, .limit = limit});
    QVERIFY2(text.contains(words), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
