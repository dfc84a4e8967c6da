// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/recorddialog.h"

#include "domain/passwords.h"
#include "domain/rules.h"
#include "tables/errortexts.h"
#include "tables/recordtable.h"
#include "ui/common/background.h"
#include "ui/common/collisiondialog.h"
#include "ui/common/formsize.h"
#include "ui/common/recordform.h"
#include "ui/common/savebuttons.h"
#include "ui/common/scrolling.h"

#include <QEventLoop>
#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace Gui {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;

RecordDialog::RecordDialog(Session &session, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
{
}

RecordDialog::~RecordDialog() = default;

void RecordDialog::setUp(const Parts &parts, Tables::RecordTable &table)
{
    m_parts = parts;
    m_table = &table;
    m_form = new RecordForm(table, *parts.fields, this);
    m_buttons = new SaveButtons(*parts.buttons, *this);
    connect(m_buttons, &SaveButtons::saveAsked, this, [this] { save(savingCloses()); });
    connect(m_buttons, &SaveButtons::saveAndFinishAsked, this, [this] { save(true); });
    connect(m_buttons, &SaveButtons::cancelAsked, this, &RecordDialog::reject);
    connect(&m_retry, &QTimer::timeout, this, &RecordDialog::write);
    connect(m_form, &RecordForm::edited, this, &RecordDialog::onEdited);
    connect(
        m_form, &RecordForm::wanted, parts.area,
        [area = parts.area](QWidget *widget) { bringIntoView(*area, *widget); },
        Qt::QueuedConnection); // only then has a note that was just shown its place
}

void RecordDialog::begin(QWidget *firstInput, const QList<QAbstractButton *> &otherButtons,
                         const QList<QLabel *> &otherLabels)
{
    m_form->setMnemonics(m_buttons->all() + otherButtons, otherLabels);
    m_isThere = readRecord();
    if (m_isThere) {
        m_form->showRow(0);
    } else {
        m_parts.messages->say(MessageBar::Kind::Error,
                              Tables::errorText({.code = ErrorCode::NotFound,
                                                 .subject = recordName(),
                                                 .record = m_table->recordKind()}));
    }
    if (!isWritable()) {
        showNotWritable();
    }
    updateMode();
    firstInput->setFocus(Qt::OtherFocusReason);
}

bool RecordDialog::isWritable() const
{
    return m_isThere && !m_session.database->isReadOnly() && isPermitted();
}

bool RecordDialog::isPermitted() const
{
    return m_session.agent.mayEditCustomers;
}

void RecordDialog::showNotWritable()
{
    m_form->setReadOnly(true);
    m_buttons->setSavingEnabled(false);
    if (m_isThere) {
        const bool readOnly = m_session.database->isReadOnly();
        const Error reason{.code = readOnly ? ErrorCode::ReadOnly : ErrorCode::NotPermitted,
                           .subject = readOnly ? m_session.database->location().text
                                               : m_session.agent.login};
        m_parts.messages->say(MessageBar::Kind::Info, Tables::errorText(reason));
    }
}

void RecordDialog::updateMode()
{
    m_buttons->setSavingCloses(savingCloses());
    updateTitle();
}

void RecordDialog::updateTitle()
{
    // "[*]" is Qt's mark for unsaved changes; in data it is nothing but text.
    setWindowTitle(titleText().replace("[*]"_L1, "[*][*]"_L1) + "[*]"_L1);
    setWindowModified(m_form->isModified());
}

void RecordDialog::onEdited()
{
    if (m_isCountingProblems && m_form->problemCount() > 0) {
        sayProblemCount();
    } else if (m_isCountingProblems || m_saysUnchanged
               || m_parts.messages->kind() == MessageBar::Kind::Done) {
        m_parts.messages->clear();
        m_isCountingProblems = false;
        m_saysUnchanged = false;
    }
    setWindowModified(m_form->isModified());
}

void RecordDialog::save(bool closeAfterwards, Domain::LeftOvers leftOvers)
{
    if (m_isSaving || m_isWorking || !isWritable()) {
        return;
    }
    if (!isNew() && !m_form->isModified()) {
        leaveUnchanged(closeAfterwards, tr("Nothing was changed, so there was nothing to save."));
        return;
    }
    if (asksAgain(closeAfterwards)) {
        return;
    }
    m_isSaving = true;
    m_closeAfterwards = closeAfterwards;
    m_leftOvers = leftOvers;
    if (!m_form->isBound()) { // what is stored could not be read when it should have been shown
        refuse({.code = ErrorCode::Conflict});
        return;
    }
    m_form->clearProblems();
    m_isCountingProblems = false;
    m_saysUnchanged = false;
    m_parts.messages->clear();
    prepareWriting();
}

void RecordDialog::leaveUnchanged(bool closeAfterwards, const QString &text)
{
    if (closeAfterwards) {
        accept();
        return;
    }
    m_form->clearProblems();
    m_isCountingProblems = false;
    m_saysUnchanged = true;
    m_parts.messages->say(MessageBar::Kind::Info, text);
}

void RecordDialog::write()
{
    m_table->setLeftOvers(m_leftOvers);
    const qsizetype before = m_session.database->changes().size();
    if (!m_form->submit() || !m_table->submitAll()) {
        const Error error =
            refusal().value_or(Error{.subject = m_session.database->location().text});
        if (error.code != ErrorCode::Locked || (isWaiting() && m_patienceEnd.hasExpired())) {
            refuse(error);
        } else if (!isWaiting()) {
            waitForOthers();
        }
        return;
    }
    m_retry.stop();
    setBusy(false);
    m_hasMerged = false;
    m_form->showRow(0);
    onWritten();
    updateMode();
    const QList<qint64> changes = m_session.database->changes().mid(before);
    sayDone(tr("Saved."), {});
    if (!changes.isEmpty()) {
        emit written(changes.constFirst(), tr("Saved."));
    }
    showResult();
}

void RecordDialog::waitForOthers()
{
    constexpr std::chrono::milliseconds interval(200);
    m_patienceEnd.setRemainingTime(m_patience);
    m_retry.start(interval);
    beginWork(tr("Another program is writing to the database. What you entered is saved as soon as "
                 "that is done; Cancel stops the waiting."));
    m_buttons->setCancelEnabled(true);
}

bool RecordDialog::showWritten(qint64 changeSet)
{
    followRename(changeSet);
    if (!readRecord()) {
        refuse({.code = ErrorCode::NotFound});
        return false;
    }
    m_form->showRowKeepingEdits(0);
    onWritten();
    updateTitle();
    return true;
}

void RecordDialog::sayDone(const QString &text, const QList<MessageBar::Action> &actions) const
{
    m_parts.messages->say(MessageBar::Kind::Done, text, actions);
}

bool RecordDialog::offersToTakeBack() const
{
    return m_parts.messages->kind() == MessageBar::Kind::Done && m_parts.messages->isOffering()
        && !m_isSaving && !m_isWorking;
}

void RecordDialog::setWorking(const QString &text)
{
    const bool wasWorking = std::exchange(m_isWorking, !text.isEmpty());
    if (m_isWorking) {
        beginWork(text);
    } else if (wasWorking) {
        setBusy(false);
    }
}

void RecordDialog::sayError(const QString &text) const
{
    m_parts.messages->say(MessageBar::Kind::Error, text);
}

void RecordDialog::endSaving()
{
    m_isSaving = false;
    setWindowModified(m_form->isModified());
    if (m_closeAfterwards) {
        accept();
    }
    emit savingEnded();
}

void RecordDialog::beginWork(const QString &text)
{
    m_parts.messages->say(MessageBar::Kind::Info, text);
    setBusy(true);
}

void RecordDialog::writeWithPassword(const QString &password)
{
    if (const auto violation = Domain::checkPassword(password)) {
        refuse({.code = Domain::ErrorCode::Violations, .violations = {*violation}});
        return;
    }
    if (password.isEmpty()) {
        setPasswordHash({});
        write();
        return;
    }
    beginWork(tr("Preparing the password…"));
    runInBackground(
        this, [password] { return Domain::hashPassword(password); },
        [this](const Domain::Result<QString> &hash) {
            if (!hash) {
                refuse(hash.error());
                return;
            }
            setPasswordHash(*hash);
            write();
        });
}

/// A null hash: the password stays, even if a save that was refused has brought one.
void RecordDialog::setPasswordHash(const QString &hash)
{
    const QModelIndex cell = m_table->index(0, m_table->columnOf(u"pw"_s));
    if (!hash.isNull() || !cell.data(Qt::EditRole).isNull()) {
        m_table->setData(cell, hash.isNull() ? QVariant() : QVariant(hash));
    }
}

void RecordDialog::setBusy(bool busy)
{
    QWidget *fields = m_parts.area->widget();
    if (busy == !fields->isEnabled()) {
        return;
    }
    if (busy) {
        m_focusBefore = focusWidget();
        setCursor(Qt::BusyCursor);
    } else {
        unsetCursor();
        m_parts.messages->clear();
    }
    fields->setDisabled(busy);
    m_buttons->setSavingEnabled(!busy);
    m_buttons->setCancelEnabled(!busy);
    if (!busy && m_focusBefore) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

bool RecordDialog::mayClose()
{
    if (isWaiting()) {
        refuse({.code = ErrorCode::Locked, .subject = m_session.database->location().text});
        return false;
    }
    if (m_isSaving || m_isWorking) {
        return false;
    }
    const auto questions = findChildren<CollisionDialog *>(Qt::FindDirectChildrenOnly);
    for (CollisionDialog *question : questions) {
        if (question->isVisible()) {
            question->activateWindow(); // saving without an answer would write over what others did
            return false;
        }
    }
    const auto openedHere = findChildren<RecordDialog *>(Qt::FindDirectChildrenOnly);
    const bool mayAllClose =
        std::all_of(openedHere.cbegin(), openedHere.cend(), [](RecordDialog *dialog) {
            return !dialog->isVisible() || dialog->mayClose();
        });
    if (!mayAllClose) {
        return false;
    }
    if (!isWritable() || !m_form->isModified()) {
        return true;
    }
    const QString name = recordName();
    switch (m_prompts.askUnsaved(this, name.isEmpty() ? titleText() : name)) {
    case Prompts::Unsaved::KeepEditing:
        return false;
    case Prompts::Unsaved::Save:
        return saveAndWait();
    case Prompts::Unsaved::Discard:
        break;
    }
    // So that nobody is asked again.
    if (readRecord()) {
        m_form->showRow(0);
    } else {
        m_form->revert();
    }
    return true;
}

bool RecordDialog::saveAndWait()
{
    QEventLoop loop;
    connect(this, &RecordDialog::savingEnded, &loop, &QEventLoop::quit);
    const QPointer<RecordDialog> self(this);
    save(false);
    if (m_isSaving) {
        loop.exec();
    }
    return self && !m_form->isModified();
}

void RecordDialog::reject()
{
    if (mayClose()) {
        QDialog::reject();
    }
}

void RecordDialog::done(int result)
{
    rememberFormSize(*this, m_parts.settingsKey);
    QDialog::done(result);
}

void RecordDialog::setVisible(bool visible)
{
    if (visible && !m_sizeIsRestored) {
        m_sizeIsRestored = true;
        restoreFormSize(*this, *m_parts.area, m_parts.settingsKey);
    }
    QDialog::setVisible(visible);
    if (visible) {
        setAttribute(Qt::WA_KeyboardFocusChange); // else no check box shows that it has the focus
    }
}

} // namespace Gui
