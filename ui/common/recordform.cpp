// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/recordform.h"

#include "domain/text.h"
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "tables/violationtexts.h"
#include "ui/common/fieldnote.h"
#include "ui/common/inputdelegate.h"
#include "ui/common/inputs.h"
#include "ui/common/mnemonics.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSqlRecord>
#include <QSqlTableModel>

#include <algorithm>
#include <memory>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// "login" of "loginEdit": what all parts of a field begin with.
QString stemOf(const QString &objectName)
{
    qsizetype end = objectName.size();
    while (end > 0 && !objectName.at(end - 1).isUpper()) {
        --end;
    }
    return end > 1 ? objectName.left(end - 1) : objectName;
}

/// The input and the line edit in it, if there is one: either may be what assistive technology
/// meets.
QWidgetList spokenParts(QWidget *input)
{
    QWidgetList parts{input};
    for (QLineEdit *edit : input->findChildren<QLineEdit *>()) {
        parts.append(edit);
    }
    return parts;
}

/// A check box says more than its field's label.
QString spokenName(const Domain::Field &field, const QWidget *part)
{
    const auto *box = qobject_cast<const QAbstractButton *>(part);
    const QString label = Tables::fieldLabel(field);
    return box == nullptr
        ? label
        : RecordForm::tr("%1: %2", "field, what its check box says").arg(label, box->text());
}

/// What the button says that takes over the value somebody else stored.
QString useText(const QString &column, const QVariant &stored)
{
    constexpr qsizetype longest = 40;
    const QString value = Tables::fieldValueText(column, stored);
    if (value.isEmpty()) {
        return RecordForm::tr("Leave It Empty");
    }
    const QString shown = value.size() > longest ? value.left(longest - 1) + u'…' : value;
    return RecordForm::tr("Use “%1”").arg(shown);
}

} // namespace

RecordForm::RecordForm(QSqlTableModel &table, QGridLayout &layout, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_layout(layout)
{
    m_mapper.setSubmitPolicy(QDataWidgetMapper::ManualSubmit);
    m_mapper.setModel(&table);
    m_mapper.setItemDelegate(new InputDelegate(&m_mapper));
}

RecordForm::~RecordForm() = default;

void RecordForm::add(const Domain::Field &field, QLabel *label, QWidget *input)
{
    auto *note = new FieldNote(stemOf(input->objectName()), input->parentWidget());
    int row = 0;
    int unused = 0;
    m_layout.getItemPosition(m_layout.indexOf(label), &row, &unused, &unused, &unused);
    m_layout.addWidget(note, row + 1, 1);
    m_entries.push_back(
        std::make_unique<Entry>(Entry{&field, label, input, note, inputValue(input)}));
    Entry *entry = m_entries.back().get();
    liftLengthLimits(input);
    for (QWidget *part : spokenParts(input)) {
        part->setAccessibleName(spokenName(field, part));
    }
    describe(*entry);
    if (field.kind != Domain::FieldKind::Password) {
        m_mapper.addMapping(input, m_table.record().indexOf(field.name()));
    }
    // Which signal it is, only the input's user property knows.
    QMetaObject::connect(input, inputChangedSignal(input).methodIndex(), this,
                         metaObject()->indexOfSlot("onInputChanged()"));
    connect(note, &FieldNote::changed, this, [this, entry] { describe(*entry); });
    note->followInTabOrder(input);
}

void RecordForm::setMnemonics(const QList<QAbstractButton *> &buttons,
                              const QList<QLabel *> &labels)
{
    QStringList texts;
    for (const QAbstractButton *button : buttons) {
        texts.append(button->text().remove(u'&'));
    }
    for (const auto &entry : m_entries) {
        const QString label = Tables::fieldLabel(*entry->field);
        texts.append(entry->field->mandatory ? tr("* %1:", "mandatory field").arg(label)
                                             : tr("%1:", "field").arg(label));
    }
    for (const QLabel *label : labels) {
        texts.append(label->text());
    }
    QStringList marked = withMnemonics(texts);
    for (QAbstractButton *button : buttons) {
        button->setText(marked.takeFirst());
    }
    for (const auto &entry : m_entries) {
        entry->label->setText(marked.takeFirst());
    }
    for (QLabel *label : labels) {
        label->setText(marked.takeFirst());
    }
}

void RecordForm::showRow(int row)
{
    m_isShowing = true;
    m_mapper.setCurrentIndex(-1); // else the mapper takes the row for the one it has
    m_mapper.setCurrentIndex(row);
    for (const auto &entry : m_entries) {
        if (entry->field->kind == Domain::FieldKind::Password) {
            setInputValue(entry->input, {});
        }
        entry->shown = inputValue(entry->input);
        forgetTyping(entry->input);
    }
    m_isShowing = false;
    clearProblems();
    emit edited();
}

void RecordForm::showRowKeepingEdits(int row)
{
    std::vector<Entry *> changed;
    QVariantList typed;
    for (const auto &entry : m_entries) {
        if (isModified(*entry)) {
            changed.push_back(entry.get());
            typed.append(inputValue(entry->input));
        }
    }
    showRow(row);
    for (size_t index = 0; index < changed.size(); ++index) {
        setInputValue(changed.at(index)->input, typed.at(static_cast<qsizetype>(index)));
    }
}

bool RecordForm::submit()
{
    return isBound() && m_mapper.submit();
}

void RecordForm::revert()
{
    for (const auto &entry : m_entries) {
        setInputValue(entry->input, entry->shown);
    }
}

void RecordForm::revert(const QString &column)
{
    if (const Entry *entry = entryOf(column)) {
        setInputValue(entry->input, entry->shown);
    }
}

bool RecordForm::isModified() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
                       [](const auto &entry) { return isModified(*entry); });
}

bool RecordForm::isModified(const QString &column) const
{
    const Entry *entry = entryOf(column);
    return entry != nullptr && isModified(*entry);
}

bool RecordForm::isModified(const Entry &entry)
{
    const QVariant value = inputValue(entry.input);
    if (sameInput(value, entry.shown)) {
        return false;
    }
    // Blanks around a text are not stored, so they are no change; in a password they are.
    return entry.field->kind == Domain::FieldKind::Password || value.typeId() != QMetaType::QString
        || Domain::normalized(value.toString()) != entry.shown.toString();
}

QList<FieldState> RecordForm::states() const
{
    QList<FieldState> states;
    for (const auto &entry : m_entries) {
        states.append({.field = entry->field,
                       .shown = entry->shown,
                       .typed = inputValue(entry->input),
                       .isModified = isModified(*entry)});
    }
    return states;
}

bool RecordForm::isBound() const
{
    return m_mapper.currentIndex() >= 0;
}

QVariant RecordForm::value(const QString &column) const
{
    const Entry *entry = entryOf(column);
    return entry != nullptr ? inputValue(entry->input) : QVariant();
}

void RecordForm::setReadOnly(bool readOnly)
{
    for (const auto &entry : m_entries) {
        setInputReadOnly(entry->input, readOnly);
    }
}

void RecordForm::setHint(const QString &column, const QString &hint)
{
    if (const Entry *entry = entryOf(column)) {
        entry->note->setHint(hint);
    }
}

int RecordForm::showViolations(const QList<Domain::Violation> &violations)
{
    int count = 0;
    for (const Domain::Violation &violation : violations) {
        // "No customer exists" and the like are said of the field they are about, too.
        if (Entry *entry = entryOf(violation.field)) {
            entry->note->setProblem(Tables::violationText(violation));
            ++count;
        }
    }
    return count;
}

int RecordForm::showCollisions(const Domain::Conflict &conflict)
{
    const QStringList texts = Tables::collisionTexts(conflict);
    int count = 0;
    for (qsizetype index = 0; index < texts.size(); ++index) {
        const Domain::Collision &collision = conflict.collisions.at(index);
        Entry *entry = entryOf(collision.column);
        if (entry == nullptr || !isModified(*entry)) {
            continue; // both made the same of it
        }
        entry->note->setProblem(texts.at(index));
        offer(collision.column, useText(collision.column, entry->shown), [entry] {
            setInputValue(entry->input, entry->shown);
            entry->note->clearProblem();
            entry->input->setFocus(Qt::OtherFocusReason);
        });
        ++count;
    }
    return count;
}

void RecordForm::explain(const QString &column, const QString &text)
{
    if (const Entry *entry = entryOf(column)) {
        entry->note->explain(text);
    }
}

void RecordForm::offer(const QString &column, const QString &action,
                       const std::function<void()> &run)
{
    if (const Entry *entry = entryOf(column)) {
        entry->note->offer(action, run);
    }
}

void RecordForm::clearProblems()
{
    for (const auto &entry : m_entries) {
        entry->note->clearProblem();
    }
}

int RecordForm::problemCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(),
                      [](const auto &entry) { return entry->note->hasProblem(); }));
}

bool RecordForm::focusFirstProblem()
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [](const auto &entry) { return entry->note->hasProblem(); });
    if (found == m_entries.cend()) {
        return false;
    }
    (*found)->input->setFocus(Qt::OtherFocusReason);
    emit wanted((*found)->note);
    emit wanted((*found)->input);
    return true;
}

void RecordForm::onInputChanged()
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [this](const auto &entry) { return entry->input == sender(); });
    if (found != m_entries.cend() && !m_isShowing) {
        (*found)->note->clearProblem();
        emit edited();
    }
}

/// Assistive technology reads this after the name: it sees neither asterisks nor what stands below
/// a field.
void RecordForm::describe(const Entry &entry) const
{
    QStringList sentences;
    if (entry.field->mandatory) {
        sentences.append(tr("mandatory"));
    }
    if (!entry.note->text().isEmpty()) {
        sentences.append(entry.note->text());
    }
    for (QWidget *part : spokenParts(entry.input)) {
        part->setAccessibleDescription(sentences.join(u". "_s));
    }
}

RecordForm::Entry *RecordForm::entryOf(const QString &column)
{
    return const_cast<Entry *>(
        std::as_const(*this).entryOf(column)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

const RecordForm::Entry *RecordForm::entryOf(const QString &column) const
{
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(),
                     [&column](const auto &entry) { return entry->field->name() == column; });
    return found == m_entries.cend() ? nullptr : found->get();
}

} // namespace Gui
