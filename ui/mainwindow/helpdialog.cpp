// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/helpdialog.h"

#include "ui_helpdialog.h"

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

QString asHtml(const HelpText &text)
{
    QString html = u"<p style='margin-left:5px'>"_s + text.introduction.toHtmlEscaped()
        + u"</p><table cellspacing='0' cellpadding='5'>"_s;
    for (const HelpText::Row &row : text.rows) {
        html += u"<tr><td><b style='white-space:pre'>"_s + row.typed.toHtmlEscaped()
            + u"</b></td><td>"_s + row.meaning.toHtmlEscaped() + u"</td></tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace

HelpDialog::HelpDialog(const HelpText &text, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::HelpDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(text.title);
    m_ui->helpBrowser->setAccessibleName(text.title);
    m_ui->helpBrowser->setHtml(asHtml(text));
    const QFontMetrics metrics = fontMetrics();
    constexpr int characters = 88;
    constexpr int lines = 28;
    resize(metrics.averageCharWidth() * characters, metrics.height() * lines);
}

HelpDialog::~HelpDialog() = default;

} // namespace Gui
