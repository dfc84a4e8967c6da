// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/savebuttons.h"

#include "ui/common/icons.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QShortcut>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

QPushButton *namedButton(const QString &objectName, const QString &text, const QString &iconName,
                         QWidget &parent)
{
    auto *button = new QPushButton(icon(iconName), text, &parent);
    button->setObjectName(objectName);
    return button;
}

} // namespace

SaveButtons::SaveButtons(QDialogButtonBox &box, QDialog &dialog)
    : QObject(&dialog)
    , m_save(namedButton(u"saveButton"_s, tr("Save"), u"save"_s, dialog))
    , m_saveAndFinish(
          namedButton(u"saveAndFinishButton"_s, tr("Save and finish"), u"save-finish"_s, dialog))
    , m_cancel(namedButton(u"cancelButton"_s, tr("Cancel"), u"cancel"_s, dialog))
{
    box.addButton(m_save, QDialogButtonBox::AcceptRole);
    box.addButton(m_saveAndFinish, QDialogButtonBox::AcceptRole);
    box.addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *saveShortcut = new QShortcut(QKeySequence::Save, &dialog);
    m_save->setToolTip(saveShortcut->key().toString(QKeySequence::NativeText));
    connect(saveShortcut, &QShortcut::activated, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, &SaveButtons::saveAsked);
    connect(m_saveAndFinish, &QPushButton::clicked, this, &SaveButtons::saveAndFinishAsked);
    connect(m_cancel, &QPushButton::clicked, this, &SaveButtons::cancelAsked);
}

void SaveButtons::setSavingCloses(bool savingCloses)
{
    m_saveAndFinish->setVisible(!savingCloses);
    (savingCloses ? m_save : m_saveAndFinish)->setDefault(true);
}

void SaveButtons::setSavingEnabled(bool enabled)
{
    m_save->setEnabled(enabled);
    m_saveAndFinish->setEnabled(enabled);
}

void SaveButtons::setCancelEnabled(bool enabled)
{
    m_cancel->setEnabled(enabled);
}

QList<QAbstractButton *> SaveButtons::all() const
{
    return {m_save, m_saveAndFinish, m_cancel};
}

} // namespace Gui
