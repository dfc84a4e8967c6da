// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/welcomedialog.h"

#include "ui_welcomedialog.h"

#include "ui/common/looks.h"
#include "ui/common/mnemonics.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;

WelcomeDialog::WelcomeDialog(const QString &recent, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::WelcomeDialog>())
{
    m_ui->setupUi(this);
    constexpr int iconSize = 48;
    m_ui->iconLabel->setPixmap(QIcon(u":/icons/org.rollbook.Rollbook.svg"_s)
                                   .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    makeTitle(m_ui->headingLabel);
    m_ui->recentButton->setVisible(!recent.isEmpty());
    m_ui->recentButton->setText(
        tr("&Sign in to %1").arg(withoutMnemonic(QFileInfo(recent).fileName())));
    m_ui->recentButton->setDescription(QDir::toNativeSeparators(recent));
    QPushButton *quitButton = m_ui->buttonBox->addButton(tr("&Quit"), QDialogButtonBox::RejectRole);
    quitButton->setObjectName(u"quitButton"_s);
    quitButton->setAutoDefault(false);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->recentButton, &QPushButton::clicked, this, &WelcomeDialog::recentRequested);
    connect(m_ui->createButton, &QPushButton::clicked, this, &WelcomeDialog::createRequested);
    connect(m_ui->openButton, &QPushButton::clicked, this, &WelcomeDialog::openRequested);
    connect(m_ui->demoButton, &QPushButton::clicked, this, &WelcomeDialog::demoRequested);
    (recent.isEmpty() ? m_ui->createButton : m_ui->recentButton)->setFocus();
}

WelcomeDialog::~WelcomeDialog() = default;

void WelcomeDialog::sayProblem(const QString &text)
{
    m_ui->messageBar->say(MessageBar::Kind::Error, text);
}

} // namespace Gui
