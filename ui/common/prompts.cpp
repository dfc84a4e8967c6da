// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/prompts.h"

#include "tables/errortexts.h"
#include "ui/common/looks.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// What is asked; a class only for its translation context.
class PromptTexts
{
    Q_DECLARE_TR_FUNCTIONS(Prompts)
};

QString databaseFilter()
{
    return PromptTexts::tr("Rollbook databases (*.rollbook *.db *.sqlite);;All files (*)");
}

/// What is there already is never overwritten, whatever is answered here: the store refuses that
/// with words.
QString newFile(QWidget *parent, const QString &title, const QString &proposal,
                const QString &filter = databaseFilter())
{
    return QFileDialog::getSaveFileName(parent, title, proposal, filter, nullptr,
                                        QFileDialog::DontConfirmOverwrite);
}

} // namespace

Prompts::Unsaved DialogPrompts::askUnsaved(QWidget *parent, const QString &what)
{
    QMessageBox box(
        QMessageBox::Question, PromptTexts::tr("Unsaved Changes"),
        PromptTexts::tr("“%1” has changes that are not saved.").arg(Tables::quotable(what)),
        QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    const QPushButton *save = box.addButton(PromptTexts::tr("&Save"), QMessageBox::AcceptRole);
    const QPushButton *discard =
        box.addButton(PromptTexts::tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *keepEditing =
        box.addButton(PromptTexts::tr("&Keep Editing"), QMessageBox::RejectRole);
    box.setDefaultButton(keepEditing);
    box.setEscapeButton(keepEditing);
    box.exec();
    if (box.clickedButton() == save) {
        return Unsaved::Save;
    }
    return box.clickedButton() == discard ? Unsaved::Discard : Unsaved::KeepEditing;
}

bool DialogPrompts::confirm(QWidget *parent, const Question &question)
{
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::Cancel,
                    parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(question.consequences);
    dressCancel(box);
    const QPushButton *confirm = box.addButton(question.action, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == confirm;
}

void DialogPrompts::showError(QWidget *parent, const QString &text, const QString &detail)
{
    QMessageBox box(QMessageBox::Critical, QCoreApplication::applicationName(), text,
                    QMessageBox::Close, parent);
    box.setTextFormat(Qt::PlainText);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.setDetailedText(detail);
    box.exec();
}

QString DialogPrompts::openDatabaseFile(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(parent, PromptTexts::tr("Open a Database"), folder,
                                        databaseFilter());
}

QString DialogPrompts::newDatabaseFile(QWidget *parent, const QString &proposal)
{
    return newFile(parent, PromptTexts::tr("Create a Database"), proposal);
}

QString DialogPrompts::openBackupFile(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(parent, PromptTexts::tr("Choose a Backup"), folder,
                                        databaseFilter());
}

QString DialogPrompts::newBackupFile(QWidget *parent, const QString &proposal)
{
    return newFile(parent, PromptTexts::tr("Back Up To"), proposal);
}

QString DialogPrompts::newTextFile(QWidget *parent, const QString &title, const QString &proposal)
{
    return newFile(parent, title, proposal, PromptTexts::tr("Text files (*.txt);;All files (*)"));
}

} // namespace Gui
