// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customeruser/generatedpassworddialog.h"

#include "ui_generatedpassworddialog.h"

#include "tables/errortexts.h"
#include "ui/common/icons.h"
#include "ui/common/secretclipboard.h"

#include <QFontDatabase>
#include <QLayout>

namespace Gui {

using namespace Qt::StringLiterals;

GeneratedPasswordDialog::GeneratedPasswordDialog(const QString &login, const QString &password,
                                                 QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::GeneratedPasswordDialog>())
{
    m_ui->setupUi(this);
    m_ui->explanationLabel->setText(tr("This password was generated for “%1”. It is shown now and "
                                       "never again: pass it on before you close this.")
                                        .arg(Tables::quotable(login)));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_ui->generatedPasswordEdit->setFont(fixed);
    m_ui->generatedPasswordEdit->setText(password);
    constexpr int lettersWide = 24;
    m_ui->generatedPasswordEdit->setMinimumWidth(QFontMetrics(fixed).averageCharWidth()
                                                 * lettersWide);
    m_ui->copyButton->setIcon(icon(u"copy"_s));
    m_ui->closeButton->setIcon(icon(u"close"_s));
    connect(m_ui->copyButton, &QPushButton::clicked, this, &GeneratedPasswordDialog::copy);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->copyButton->setFocus(Qt::OtherFocusReason);
}

GeneratedPasswordDialog::~GeneratedPasswordDialog() = default;

void GeneratedPasswordDialog::copy()
{
    copySecret(m_ui->generatedPasswordEdit->text(), m_clipboardLife);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_clipboardLife).count();
    m_ui->copiedLabel->setText(tr("Copied. The clipboard is cleared in %n second(s).", nullptr,
                                  static_cast<int>(seconds)));
    layout()->activate();
    resize(width(),
           qMax(height(), heightForWidth(width()))); // dialogs do not grow with their texts
}

} // namespace Gui
