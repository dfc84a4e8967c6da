// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/error.h"
#include "ui/common/collisions.h"
#include "ui/common/messagebar.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"

#include <QDeadlineTimer>
#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

class QAbstractButton;
class QDialogButtonBox;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace Tables {
class RecordTable;
}

namespace Gui {

class RecordForm;
class SaveButtons;

/// A dialog that adds or edits one record: saving, what is said of a refusal, unsaved changes,
/// size. What is special about customers and customer users is theirs to add.
class RecordDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordDialog)

public:
    ~RecordDialog() override;

    /// How long a save waits for another program that is writing; five seconds if nobody says.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    /// Asks about unsaved changes, as closing does, and first those of a record dialog that was
    /// opened from this one; false if the operator wants to go on editing, and while something is
    /// being saved. If that waits for another program, it does so no longer.
    [[nodiscard]] bool mayClose();
    /// Whether who is signed in may write such records.
    [[nodiscard]] virtual bool isPermitted() const;
    /// The record was written past the form, with that change set: shows it as it is now, with what
    /// was typed kept. False if it is not there any more, which it says.
    bool showWritten(qint64 changeSet);
    /// Says above the form what is done, with buttons that take it back.
    void sayDone(const QString &text, const QList<MessageBar::Action> &actions) const;
    /// Whether such a button stands there.
    [[nodiscard]] bool offersToTakeBack() const;
    /// What is being done to the record past the form, which cannot be used or closed meanwhile;
    /// empty: nothing any more.
    void setWorking(const QString &text);
    /// Says above the form what went wrong.
    void sayError(const QString &text) const;
    void reject() override;
    void done(int result) override;
    void setVisible(bool visible) override;

protected:
    /// What of the form the dialog needs, and where its size is remembered.
    struct Parts
    {
        MessageBar *messages;
        QScrollArea *area;
        QGridLayout *fields;
        QDialogButtonBox *buttons;
        QString settingsKey;
    };

    RecordDialog(Session &session, Prompts &prompts, QWidget *parent);

    /// Call first thing in the constructor, after setupUi().
    void setUp(const Parts &parts, Tables::RecordTable &table);
    /// Call last thing in the constructor: shows the record, or says why it cannot be.
    /// Buttons and labels that are no field's get a letter, too.
    void begin(QWidget *firstInput, const QList<QAbstractButton *> &otherButtons,
               const QList<QLabel *> &otherLabels = {});

    /// Reads the record again into row 0 of the table, or puts an empty one there. False if it is
    /// not there.
    virtual bool readRecord() = 0;
    [[nodiscard]] virtual const std::optional<Domain::Error> &refusal() const = 0;
    [[nodiscard]] virtual bool isNew() const = 0;
    /// Whom or what the dialog is about; empty if that is not known yet.
    [[nodiscard]] virtual QString recordName() const = 0;
    [[nodiscard]] virtual QString titleText() const = 0;
    /// Whether there is but one button to save, which closes, too. As in OTOBO, adding ends in the
    /// list, which shows what was added.
    [[nodiscard]] virtual bool savingCloses() const { return isNew(); }
    /// What has to be done before the record can be written; calls write() or refuse() in the end.
    virtual void prepareWriting() { write(); }
    /// The record has just been written: takes over its id and tells others. The form shows it
    /// already.
    virtual void onWritten() = 0;
    /// Takes over the record's new name, if that change set gave it one and the name is what picks
    /// it.
    virtual void followRename(qint64 /*changeSet*/) { }
    /// What the operator has to see before a saved dialog may be closed; calls endSaving() in the
    /// end.
    virtual void showResult() { endSaving(); }
    /// How the form shows a value of a field, in a sentence.
    [[nodiscard]] virtual QString valueText(const Domain::Field &field,
                                            const QVariant &value) const;
    /// Adds to the problems what leads out of them.
    virtual void onRefused(const Domain::Error & /*error*/) { }

    void write();
    void refuse(const Domain::Error &error);
    void endSaving();
    /// Says what is being done, and lets nobody type meanwhile.
    void beginWork(const QString &text);
    /// Writes the record with a new password, which takes a while to hash, or refuses; an empty one
    /// leaves the password as it is stored.
    void writeWithPassword(const QString &password);

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] Prompts &prompts() const { return m_prompts; }
    [[nodiscard]] RecordForm &form() const { return *m_form; }
    [[nodiscard]] MessageBar &messages() const { return *m_parts.messages; }
    [[nodiscard]] bool isWritable() const;
signals:
    void savingEnded();
    /// The form has saved the record, with that change set; `news` is what it says of it.
    void written(qint64 changeSet, const QString &news);

private:
    /// What the operator has to decide because somebody else changed the record.
    struct Question
    {
        QList<FieldState> before; ///< the fields as they were before it was read again
        Domain::Conflict conflict;
    };

    void save(bool closeAfterwards, Domain::LeftOvers leftOvers = Domain::LeftOvers::Ask);
    void saveMerged(bool closeAfterwards);
    void leaveUnchanged(bool closeAfterwards, const QString &text);
    void setPasswordHash(const QString &hash);
    void setBusy(bool busy);
    void waitForOthers();
    [[nodiscard]] bool isWaiting() const { return m_retry.isActive(); }
    void updateMode();
    void updateTitle();
    void onEdited();
    void sayProblemCount();
    void showFailure(const Domain::Error &error, bool closeAfterwards);
    void copyEntries();
    [[nodiscard]] Domain::Error readingFailure() const;
    void merge(const Domain::Conflict &conflict);
    [[nodiscard]] Collisions collisionsOf(const Question &question) const;
    [[nodiscard]] bool asksAgain(bool closeAfterwards);
    void ask(const Collisions &collisions, bool closeAfterwards);
    [[nodiscard]] ValueText valueTexts() const;
    void showNotWritable();
    bool saveAndWait();

    Session &m_session;
    Prompts &m_prompts;
    Parts m_parts{};
    Tables::RecordTable *m_table = nullptr;
    RecordForm *m_form = nullptr;
    SaveButtons *m_buttons = nullptr;
    QPointer<QWidget> m_focusBefore;
    QTimer m_retry; ///< runs while another program writes
    std::chrono::milliseconds m_patience{5000};
    QDeadlineTimer m_patienceEnd;
    Domain::LeftOvers m_leftOvers = Domain::LeftOvers::Ask; ///< in the save that is going on
    bool m_isSaving = false;
    std::optional<Question> m_question; ///< not answered yet
    bool m_hasMerged = false; ///< without asking, since somebody else changed the record
    bool m_isCountingProblems = false; ///< the message says how many fields have to be corrected
    bool m_saysUnchanged = false; ///< the message says that there was nothing to save
    bool m_closeAfterwards = false;
    bool m_sizeIsRestored = false;
    bool m_isThere = false; ///< the record could be read
    bool m_isWorking = false; ///< see setWorking()
};

} // namespace Gui
