// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/aboutdialog.h"

#include "ui_aboutdialog.h"

#include "ui/common/icons.h"
#include "ui/common/looks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSysInfo>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 64;

/// For a report; in English, whoever reads it.
QString versions()
{
    return QStringList{u"Rollbook " ROLLBOOK_VERSION ""_s,
                       u"Qt "_s + QString::fromLatin1(qVersion()),
                       QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture(),
                       u"Platform "_s + QGuiApplication::platformName()}
        .join(u'\n');
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    m_ui->iconLabel->setPixmap(QIcon(u":/icons/org.rollbook.Rollbook.svg"_s)
                                   .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    makeTitle(m_ui->nameLabel);
    m_ui->versionLabel->setText(versions());
    QPushButton *copyButton = m_ui->buttonBox->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"copyButton"_s);
    copyButton->setIcon(icon(u"copy"_s));
    connect(copyButton, &QPushButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(versions()); });
}

AboutDialog::~AboutDialog() = default;

} // namespace Gui
