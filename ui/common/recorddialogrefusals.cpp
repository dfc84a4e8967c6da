// SPDX-License-Identifier: GPL-3.0-or-later
// What RecordDialog says, and asks, when something could not be saved.
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "tables/recordtable.h"
#include "ui/common/collisiondialog.h"
#include "ui/common/collisions.h"
#include "ui/common/leftoverchoice.h"
#include "ui/common/recorddialog.h"
#include "ui/common/recordform.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace Gui {

using Domain::Error;
using Domain::ErrorCode;

namespace {

/// Whether the same save may succeed when it is tried again.
bool mayPass(ErrorCode code)
{
    return code != ErrorCode::NotFound && code != ErrorCode::NotPermitted;
}

/// Whatever stands in the form, a line a field. A password is not for the clipboard.
QString entriesText(const QList<FieldState> &states, const ValueText &valueText)
{
    QStringList lines;
    for (const FieldState &state : states) {
        const bool isText = state.typed.typeId() == QMetaType::QString;
        const QString text = isText ? state.typed.toString() : valueText(*state.field, state.typed);
        const bool isTold = state.isModified || !text.isEmpty();
        if (isTold && state.field->kind != Domain::FieldKind::Password) {
            lines.append(RecordDialog::tr("%1: %2", "field, what stands there")
                             .arg(Tables::fieldLabel(*state.field), text));
        }
    }
    return lines.join(u'\n');
}

} // namespace

void RecordDialog::refuse(const Error &error)
{
    m_retry.stop();
    setBusy(false);
    if (error.code == ErrorCode::Conflict) {
        merge(error.conflict);
        return;
    }
    m_hasMerged = false;
    const bool closeAfterwards = std::exchange(m_closeAfterwards, false);
    if (error.code == ErrorCode::Violations) {
        if (m_form->showViolations(error.violations) > 0) {
            sayProblemCount();
        } else {
            m_parts.messages->say(MessageBar::Kind::Error, Tables::errorText(error));
        }
        offerLeftOvers(
            *m_form, m_session, error.violations,
            [this, closeAfterwards](Domain::LeftOvers wish) { save(closeAfterwards, wish); });
    } else {
        showFailure(error, closeAfterwards);
    }
    onRefused(error);
    m_form->focusFirstProblem();
    endSaving();
}

/// The form keeps what was typed, whatever it is that the database cannot do now.
void RecordDialog::showFailure(const Error &error, bool closeAfterwards)
{
    Error named = error;
    if (error.code == ErrorCode::NotFound) {
        named.subject = recordName();
        named.record = m_table->recordKind();
    }
    const QString text = Tables::errorText(named);
    QList<MessageBar::Action> ways;
    if (mayPass(error.code)) {
        ways.append(
            {.text = tr("Try Again"), .run = [this, closeAfterwards] { save(closeAfterwards); }});
    }
    ways.append({.text = tr("Copy"), .run = [this] { copyEntries(); }});
    if (!error.detail.isEmpty()) {
        ways.append({.text = tr("Details"), .run = [this, text, detail = error.detail] {
                         m_prompts.showError(this, text, detail);
                     }});
    }
    m_parts.messages->say(MessageBar::Kind::Error, text, ways);
}

Error RecordDialog::readingFailure() const
{
    return m_table->readingFailure().value_or(Error{.code = ErrorCode::NotFound});
}

void RecordDialog::copyEntries()
{
    const QList<FieldState> states = m_form->states();
    const bool hasPassword =
        std::any_of(states.cbegin(), states.cend(), [](const FieldState &state) {
            return state.field->kind == Domain::FieldKind::Password && state.isModified;
        });
    QGuiApplication::clipboard()->setText(entriesText(states, valueTexts()));
    m_parts.messages->add(hasPassword
                              ? tr("What you entered is on the clipboard; the password is not.")
                              : tr("What you entered is on the clipboard."));
}

/// Somebody else changed the record: it is read again, and the operator asked about what collides.
void RecordDialog::merge(const Domain::Conflict &conflict)
{
    const bool closeAfterwards = std::exchange(m_closeAfterwards, false);
    const QList<FieldState> before = m_form->states();
    if (!readRecord()) {
        m_hasMerged = false;
        showFailure(readingFailure(), closeAfterwards);
        endSaving();
        return;
    }
    m_form->showRowKeepingEdits(0);
    const Question question{.before = before, .conflict = conflict};
    const Collisions collisions = collisionsOf(question);
    if (collisions.fields.isEmpty() && !m_hasMerged) {
        m_hasMerged = true;
        endSaving();
        saveMerged(closeAfterwards);
        return;
    }
    m_form->showCollisions(conflict);
    m_parts.messages->say(MessageBar::Kind::Error,
                          Tables::errorText({.code = ErrorCode::Conflict, .conflict = conflict}));
    m_form->focusFirstProblem();
    endSaving();
    if (!collisions.fields.isEmpty()) {
        m_question = question;
        ask(collisions, closeAfterwards);
    }
}

Collisions RecordDialog::collisionsOf(const Question &question) const
{
    return collisionsFrom(mergesOf(question.before, m_form->states()), question.conflict,
                          valueTexts());
}

/// Whoever went back to the form without an answer is asked again before anything is written over
/// what others stored, unless nothing collides any more.
bool RecordDialog::asksAgain(bool closeAfterwards)
{
    if (m_question) {
        const Collisions collisions = collisionsOf(*m_question);
        if (!collisions.fields.isEmpty()) {
            ask(collisions, closeAfterwards);
            return true;
        }
        m_question.reset();
    }
    return false;
}

void RecordDialog::ask(const Collisions &collisions, bool closeAfterwards)
{
    m_hasMerged = false;
    auto *dialog = new CollisionDialog(collisions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, closeAfterwards] {
        m_question.reset();
        const QStringList taken = dialog->takenColumns();
        for (const QString &column : taken) {
            m_form->revert(column);
        }
        saveMerged(closeAfterwards);
    });
    connect(dialog, &QDialog::rejected, m_form, &RecordForm::focusFirstProblem);
    dialog->open();
}

void RecordDialog::saveMerged(bool closeAfterwards)
{
    if (m_form->isModified()) {
        save(closeAfterwards);
    } else {
        leaveUnchanged(closeAfterwards,
                       tr("Everything is as it is stored now, so nothing was left to be saved."));
    }
}

void RecordDialog::sayProblemCount()
{
    m_isCountingProblems = true;
    m_parts.messages->say(
        MessageBar::Kind::Error,
        tr("Not saved: %n field(s) to be corrected, see below.", nullptr, m_form->problemCount()));
}

QString RecordDialog::valueText(const Domain::Field &field, const QVariant &value) const
{
    constexpr qsizetype longest = 2000; // an operator may have typed more than any field holds
    return Tables::fieldValueText(field.name(), value, longest);
}

ValueText RecordDialog::valueTexts() const
{
    return [this](const Domain::Field &field, const QVariant &value) {
        return valueText(field, value);
    };
}

} // namespace Gui
