// SPDX-License-Identifier: GPL-3.0-or-later
#include "customeruserpagedesk.h"

#include <QImage>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {

const Search::Schema &schema()
{
    static const Search::Schema schema{{.name = u"name"_s}};
    return schema;
}

/// How much of the picture is neither paper nor text: 25 % of the selection's colour on paper.
int markedPixels(const QImage &image, const QPalette &palette)
{
    const QColor mark = palette.color(QPalette::Highlight);
    const QColor paper = palette.color(QPalette::Base);
    const auto mixed = [](int strong, int weak) { return (strong + 3 * weak) / 4; };
    const auto isNear = [](int a, int b) { return qAbs(a - b) <= 3; };
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += int(isNear(pixel.red(), mixed(mark.red(), paper.red()))
                         && isNear(pixel.green(), mixed(mark.green(), paper.green()))
                         && isNear(pixel.blue(), mixed(mark.blue(), paper.blue())));
        }
    }
    return count;
}

} // namespace

/// How cells of a list look: what was searched for is marked.
class TestCellDelegate : public QObject, private UiFixture::CustomerUserPageDesk
{
    Q_OBJECT

private slots:
    static void marksWhatWasSearchedFor();
    static void cutTextsAreMarkedAsFarAsTheyGo();
    static void longTextsEndInAnEllipsis_data();
    static void longTextsEndInAnEllipsis();
    static void charactersThatNeedItAreShaped_data();
    static void charactersThatNeedItAreShaped();
    static void selectedCellsAreMarkedToo();
    static void severalLinesStayAsTheyAre();
    void theListFollowsTheSearch();

private:
    /// One column of texts, 200 pixels wide.
    struct List
    {
        explicit List(const QStringList &texts)
        {
            for (const QString &text : texts) {
                model.appendRow(new QStandardItem(text));
            }
            view.setInvalidRole(Qt::UserRole);
            view.setModel(&model);
            view.setFocusPolicy(Qt::NoFocus);
            view.setAlternatingRowColors(false);
            view.setColumns({{.section = 0, .share = 1}});
            view.resize(200, 200);
            view.show();
        }
        void search(const QString &typed) { view.setHighlighter({typed, schema()}, {{0, 0}}); }
        [[nodiscard]] QImage cell(int row)
        {
            const QRect place = view.visualRect(model.index(row, 0));
            return view.viewport()->grab(place).toImage();
        }
        [[nodiscard]] int marked(int row) { return markedPixels(cell(row), view.palette()); }

        QStandardItemModel model;
        Gui::ListView view;
    };
};

void TestCellDelegate::marksWhatWasSearchedFor()
{
    List list({u"Anna"_s, u"Bert"_s});
    const QImage before = list.cell(1);
    QCOMPARE(list.marked(0), 0);

    list.search(u"an"_s);
    const int some = list.marked(0);
    QVERIFY(some > 0);
    QCOMPARE(list.cell(1), before);

    list.search(u"anna"_s);
    QVERIFY(list.marked(0) > some);

    list.search(u""_s);
    QCOMPARE(list.marked(0), 0);
}

void TestCellDelegate::cutTextsAreMarkedAsFarAsTheyGo()
{
    List list({QString(100, u'x') + u"end"_s, u"end"_s + QString(100, u'x')});

    list.search(u"end"_s);

    QCOMPARE(list.marked(0), 0);
    QVERIFY(list.marked(1) > 0);
}

void TestCellDelegate::longTextsEndInAnEllipsis_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("Latin") << u"Anna-Lena Meier-Schmidt, Rollbook "_s.repeated(3);
    QTest::newRow("Cyrillic and ideographs") << u"Анна 日本 "_s.repeated(20);
    QTest::newRow("Hebrew") << u"אבג דהו "_s.repeated(20);
    QTest::newRow("Hebrew in Latin") << u"Anna אבג, "_s.repeated(20);
}

/// As Qt itself would cut it, which takes longer.
void TestCellDelegate::longTextsEndInAnEllipsis()
{
    QFETCH(const QString, text);
    List list({text, u"Anna"_s});
    const int margin = list.view.style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
    const QRect place = list.view.visualRect(list.model.index(0, 0));

    const QString cut =
        QFontMetrics(list.view.font()).elidedText(text, Qt::ElideRight, place.width() - 2 * margin);
    QVERIFY(cut.endsWith(u'…'));
    list.model.item(1)->setText(cut);

    QCOMPARE(list.cell(0), list.cell(1));
}

void TestCellDelegate::charactersThatNeedItAreShaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");

    QTest::newRow("mark upon a letter") << u"Mu\u0308ller"_s << u"Müller"_s;
    QTest::newRow("mark upon Greek") << u"Αθη\u0301να"_s << u"Αθήνα"_s;
    QTest::newRow("soft hyphen") << u"Mei\u00ader"_s << u"Meier"_s;
    QTest::newRow("joiner") << u"Mei\u200der"_s << u"Meier"_s;
}

/// Plain texts are drawn without asking for it, which takes twice as long.
void TestCellDelegate::charactersThatNeedItAreShaped()
{
    QFETCH(const QString, text);
    QFETCH(const QString, same);

    List list({text, same});

    QCOMPARE(list.cell(0), list.cell(1));
}

void TestCellDelegate::selectedCellsAreMarkedToo()
{
    List list({u"Anna"_s});
    list.view.selectRow(0);
    const QImage before = list.cell(0);

    list.search(u"an"_s);

    QVERIFY(list.cell(0) != before);
}

void TestCellDelegate::severalLinesStayAsTheyAre()
{
    List list({u"Anna\nBert"_s});
    const QImage before = list.cell(0);

    list.search(u"an"_s);

    QCOMPARE(list.cell(0), before);
}

void TestCellDelegate::theListFollowsTheSearch()
{
    setUp();
    addPeople();
    showPage();
    view()->setAlternatingRowColors(false);
    const auto marked = [this](const QString &column) {
        const QRect place = view()->visualRect(view()->model()->index(0, section(column)));
        return markedPixels(view()->viewport()->grab(place).toImage(), view()->palette());
    };
    QCOMPARE(marked(u"login"_s), 0);
    const QString login = shownLogins().constFirst();

    searchEdit()->setText(u"user:"_s + login);
    view()->clearSelection();
    QVERIFY(marked(u"login"_s) > 0);
    QCOMPARE(marked(u"email"_s), 0);

    searchEdit()->clear();
    view()->clearSelection();
    QCOMPARE(marked(u"login"_s), 0);
    tearDown();
}

QTEST_MAIN(TestCellDelegate)
#include "tst_celldelegate.moc"
