// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/fields.h"

#include <QDataWidgetMapper>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QAbstractButton;
class QGridLayout;
class QLabel;
class QSqlTableModel;

namespace Gui {

class FieldNote;

/// One field of a form, and what became of it since it was shown.
struct FieldState
{
    const Domain::Field *field;
    QVariant shown; ///< what the operator started from
    QVariant typed; ///< what stands there
    bool isModified;
};

/// The fields of one record in a form: labels, values, what is wrong with them, and which the
/// operator changed. Bound to one row of a table by a QDataWidgetMapper. Knows fields, neither
/// customers nor customer users.
class RecordForm final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordForm)

public:
    RecordForm(QSqlTableModel &table, QGridLayout &layout, QObject *parent = nullptr);
    ~RecordForm() override;

    /// Takes in the next field, in the form's order. The label stands in the layout, before the
    /// input.
    void add(const Domain::Field &field, QLabel *label, QWidget *input);
    /// Call once after all fields: gives their labels a letter each, and likewise these buttons and
    /// the labels of what stands beside the fields.
    void setMnemonics(const QList<QAbstractButton *> &buttons, const QList<QLabel *> &labels);

    /// Shows that row; what was typed is gone.
    void showRow(int row);
    /// Shows that row but for the fields that the operator changed: they keep what was typed.
    void showRowKeepingEdits(int row);
    /// Whether it has a row: one that could not be read again is lost, what was typed is not.
    [[nodiscard]] bool isBound() const;
    /// Writes what the operator changed into the table's row. False if there is no such row.
    bool submit();
    /// Shows what was there before the operator typed: everywhere, or in that field.
    void revert();
    void revert(const QString &column);
    /// All fields, in the form's order.
    [[nodiscard]] QList<FieldState> states() const;
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isModified(const QString &column) const;
    [[nodiscard]] QVariant value(const QString &column) const;
    void setReadOnly(bool readOnly);

    void setHint(const QString &column, const QString &hint);
    /// Below the fields; returns how many there are.
    int showViolations(const QList<Domain::Violation> &violations);
    /// Call when what is stored now is shown, but for what the operator changed.
    int showCollisions(const Domain::Conflict &conflict);
    /// Says more below the problem that is shown for the field.
    void explain(const QString &column, const QString &text);
    /// Adds a button to the problem that is shown for the field.
    void offer(const QString &column, const QString &action, const std::function<void()> &run);
    void clearProblems();
    [[nodiscard]] int problemCount() const;
    /// Focuses the first field with a problem; false if there is none.
    bool focusFirstProblem();

signals:
    /// The operator changed a value, or another record is shown.
    void edited();
    /// A field or its note has to be visible.
    void wanted(QWidget *widget);

private slots:
    void onInputChanged();

private:
    struct Entry
    {
        const Domain::Field *field;
        QLabel *label;
        QWidget *input;
        FieldNote *note;
        QVariant shown; ///< what was there before the operator typed
    };

    void describe(const Entry &entry) const;
    [[nodiscard]] Entry *entryOf(const QString &column);
    [[nodiscard]] const Entry *entryOf(const QString &column) const;
    [[nodiscard]] static bool isModified(const Entry &entry);

    QSqlTableModel &m_table;
    QGridLayout &m_layout;
    QDataWidgetMapper m_mapper;
    std::vector<std::unique_ptr<Entry>> m_entries;
    bool m_isShowing = false;
};

} // namespace Gui
