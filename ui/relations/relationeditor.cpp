// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/relationeditor.h"

#include "ui_relationeditor.h"

#include "store/permissionstore.h"
#include "store/settingstore.h"
#include "ui/common/clearbutton.h"
#include "ui/common/icons.h"
#include "ui/common/looks.h"
#include "ui/lists/listheading.h"
#include "ui/relations/copyrelationsdialog.h"
#include "ui/relations/relationmenu.h"
#include "ui/relations/relationmessages.h"
#include "ui/relations/relationtexts.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>

namespace Gui {

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Tables::RecordRef;
using Tables::RelationModel;

RelationEditor::RelationEditor(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::RelationEditor>())
    , m_model(new RelationModel(this))
{
    m_ui->setupUi(this);
    new ClearButton(m_ui->filterEdit);
    m_ui->relationView->setRelations(m_model);
    m_messages = new RelationMessages(*m_ui->messageBar, *m_model);
    fillIn();
    connectAll();
    addShortcuts();
}

RelationEditor::~RelationEditor() = default;

void RelationEditor::fillIn()
{
    makeHeadings({m_ui->headingLabel});
    m_ui->backButton->setIcon(icon(u"back"_s));
    m_ui->editButton->setIcon(icon(u"edit"_s));
    m_ui->copyButton->setIcon(icon(u"copy"_s));
    m_ui->saveButton->setIcon(icon(u"save"_s));
    m_ui->discardButton->setIcon(icon(u"cancel"_s));
    // Three lines, so that the list does not jump from row to row.
    m_ui->reasonLabel->setMinimumHeight(3 * fontMetrics().lineSpacing());
}

void RelationEditor::connectAll()
{
    m_ui->filterEdit->installEventFilter(this);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &RelationEditor::search);
    connect(m_ui->onlyCheckedCheck, &QCheckBox::toggled, this, &RelationEditor::search);
    connect(m_ui->includeInvalidCheck, &QCheckBox::toggled, this, &RelationEditor::search);
    connect(m_ui->includeInvalidCheck, &QCheckBox::toggled, this,
            [this] { m_messages->clearAbout(RelationMessages::About::HiddenRows); });
    connect(m_ui->showMoreButton, &QPushButton::clicked, this, [this] {
        m_request.search.limit += m_step;
        find();
    });
    RelationView *view = m_ui->relationView;
    connect(view, &RelationView::allRequested, this, &RelationEditor::setAll);
    connect(view, &RelationView::sortRequested, this, &RelationEditor::sortBy);
    connect(view, &RelationView::menuRequested, this, &RelationEditor::openMenu);
    connect(view, &RelationView::leftUpwards, this, &RelationEditor::focusFilter);
    connect(view, &RelationView::followed, this,
            [this](int row) { emit followed(m_model->record(row)); });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RelationEditor::describeRow);
    connect(view, &RelationView::boxMissed, m_messages, &RelationMessages::tellNoBox);
    connect(view, &RelationView::movedOn, m_messages,
            [this] { m_messages->clearAbout(RelationMessages::About::Cell); });
    connect(m_model, &RelationModel::edited, this, &RelationEditor::describePending);
    connect(m_model, &RelationModel::edited, this, &RelationEditor::edited);
    connect(m_ui->emptyState, &EmptyState::actionRequested, this, &RelationEditor::takeOffer);
    connectButtons();
}

void RelationEditor::connectButtons()
{
    connect(m_ui->saveButton, &QPushButton::clicked, this, &RelationEditor::save);
    connect(m_ui->discardButton, &QPushButton::clicked, this, &RelationEditor::discard);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &RelationEditor::copyFrom);
    connect(m_ui->backButton, &QToolButton::clicked, this, &RelationEditor::backRequested);
    connect(m_ui->editButton, &QPushButton::clicked, this,
            [this] { emit recordRequested(m_model->source()->subject()); });
    connect(m_ui->compareButton, &QPushButton::clicked, this,
            [this] { emit compareRequested(m_model->source()->subject()); });
    connect(m_ui->supportButton, &QPushButton::clicked, this,
            &RelationEditor::groupSupportRequested);
}

void RelationEditor::addShortcuts()
{
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this,
            &RelationEditor::save);
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, m_ui->backButton,
            &QToolButton::click);
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this,
            &RelationEditor::focusFilter);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this,
            &RelationEditor::refresh);
}

void RelationEditor::start(Session &session, Prompts &prompts)
{
    m_session = &session;
    m_prompts = &prompts;
    m_order.emplace(*session.directory);
    const Tables::Directory *directory = session.directory.get();
    connect(directory, &Tables::Directory::loaded, this, [this] {
        if (m_model->isAwaiting()) {
            refresh();
        }
    });
    connect(directory, &Tables::Directory::sortingEnded, this, [this] {
        if (isSortAwaited()) {
            find();
        }
    });
    close();
}

/// False if it could not be read; that is told.
bool RelationEditor::read(const RecordRef &subject, RecordKind others)
{
    const auto policy = Store::PermissionStore(*m_session->database).policy();
    const auto settings = Store::readSettings(*m_session->database);
    if (!policy || !settings) {
        m_messages->tellError(policy ? settings.error() : policy.error());
        return false;
    }
    m_step = settings->listLimit();
    m_model->setSource(Tables::makeRelationSource(
        {*m_session->database, *m_session->directory, *policy}, subject, others));
    return true;
}

void RelationEditor::open(const RecordRef &subject, RecordKind others, const QString &name)
{
    if (!read(subject, others)) {
        return;
    }
    m_name = name;
    m_request = {.search = {.sortField = m_model->sortFieldOf(0), .limit = m_step}};
    m_ui->headingLabel->setText(RelationTexts::heading(subject.kind, others, name));
    m_ui->editButton->setText(RelationTexts::edit(subject.kind));
    m_ui->compareButton->setVisible(subject.kind == RecordKind::CustomerUser);
    m_messages->clear();
    setEnabled(true);
    if (m_ui->filterEdit->text().isEmpty()) {
        find();
    } else {
        m_ui->filterEdit->clear(); // which finds
    }
    m_ui->relationView->fitColumns();
}

void RelationEditor::close()
{
    m_model->setSource(nullptr);
    m_name.clear();
    for (QLabel *label :
         {m_ui->headingLabel, m_ui->noteLabel, m_ui->countLabel, m_ui->reasonLabel}) {
        label->clear();
    }
    m_ui->noteLabel->hide();
    m_ui->supportButton->hide();
    m_ui->emptyState->hide();
    m_ui->showMoreButton->hide();
    m_messages->clear();
    setEnabled(false);
}

void RelationEditor::refresh()
{
    if (m_model->source() == nullptr) {
        return;
    }
    const auto cell = m_ui->relationView->currentCell();
    const RecordRef subject = m_model->source()->subject();
    const Tables::RelationEdits edits = m_model->edits();
    if (!read(subject, m_model->source()->others())) {
        return;
    }
    m_model->setEdits(edits);
    find();
    m_ui->relationView->fitColumns();
    m_ui->relationView->goTo(cell);
}

void RelationEditor::onTakenBack()
{
    m_messages->clearUnlessError();
    refresh();
}

bool RelationEditor::mayClose()
{
    if (!m_model->isModified()) {
        return true;
    }
    switch (m_prompts->askUnsaved(this, m_ui->headingLabel->text())) {
    case Prompts::Unsaved::KeepEditing:
        return false;
    case Prompts::Unsaved::Save:
        save();
        return !m_model->isModified();
    case Prompts::Unsaved::Discard:
        break;
    }
    m_model->setEdits({});
    return true;
}

void RelationEditor::setBackEnabled(bool enabled)
{
    m_ui->backButton->setEnabled(enabled);
}

void RelationEditor::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

void RelationEditor::search()
{
    m_request.search.limit = m_step;
    find();
}

void RelationEditor::find()
{
    if (m_model->source() == nullptr) {
        return;
    }
    m_request.search.typed = m_ui->filterEdit->text();
    m_request.search.includeInvalid = m_ui->includeInvalidCheck->isChecked();
    m_request.onlyChecked = m_ui->onlyCheckedCheck->isChecked();
    const auto cell = m_ui->relationView->currentCell();
    Tables::RelationRequest request = m_request;
    if (m_model->source()->others() == RecordKind::CustomerUser) {
        request.search = m_order->of(m_request.search);
    }
    if (auto found = m_model->show(request); !found) {
        m_messages->tellError(found.error());
    }
    m_ui->relationView->goTo(cell);
    describe();
}

bool RelationEditor::isSortAwaited() const
{
    return m_model->source() != nullptr && m_model->source()->others() == RecordKind::CustomerUser
        && m_order->isAwaited();
}

void RelationEditor::describe()
{
    const auto note = m_model->source()->note();
    m_ui->noteLabel->setText(note ? *note : QString());
    m_ui->noteLabel->setVisible(!m_ui->noteLabel->text().isEmpty());
    m_ui->supportButton->setVisible(m_model->source()->lacksGroupSupport());
    const qsizetype shown = m_model->rowCount();
    const QString count = listHeading(shown, m_model->total());
    const qsizetype hidden = m_model->hiddenInvalid();
    m_ui->countLabel->setText(m_model->isAwaiting() ? QString()
                                  : isSortAwaited() ? sortingHeading()
                                  : hidden > 0
                                  ? tr("%1, %2", "how many are listed, how many are hidden")
                                        .arg(count, hiddenInvalidText(hidden))
                                  : count);
    const auto more = static_cast<int>(qMin(m_step, m_model->total() - shown));
    m_ui->showMoreButton->setText(tr("Sho&w %Ln More", nullptr, more));
    m_ui->showMoreButton->setVisible(more > 0);
    describeNothing();
    describePending();
}

/// In words, where the table would be blank.
void RelationEditor::describeNothing()
{
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty && m_ui->relationView->hasFocus()) {
        focusFilter();
    }
    m_ui->relationView->setVisible(!isEmpty);
    if (!isEmpty) {
        m_ui->emptyState->hide();
        return;
    }
    if (m_model->isAwaiting()) {
        m_ui->emptyState->say(readingText(), {});
        return;
    }
    const bool isSearch = !m_ui->filterEdit->text().isEmpty();
    const bool isOnlyChecked = m_ui->onlyCheckedCheck->isChecked();
    m_ui->emptyState->say(RelationTexts::nothing(isOnlyChecked, isSearch),
                          isOnlyChecked  ? tr("Show &All")
                              : isSearch ? tr("C&lear Search")
                                         : QString());
}

void RelationEditor::takeOffer()
{
    focusFilter();
    if (m_ui->onlyCheckedCheck->isChecked()) {
        m_ui->onlyCheckedCheck->setChecked(false);
    } else {
        m_ui->filterEdit->clear();
    }
}

void RelationEditor::describePending()
{
    const int count = m_model->editCount();
    m_ui->pendingLabel->setText(count == 0 ? QString()
                                           : tr("%Ln change(s) not saved", nullptr, count));
    m_ui->saveButton->setEnabled(count > 0);
    m_ui->discardButton->setEnabled(count > 0);
    describeRow(m_ui->relationView->currentIndex());
}

void RelationEditor::describeRow(const QModelIndex &current)
{
    const QString text =
        current.isValid() ? current.data(RelationModel::ExplanationRole).toString() : QString();
    m_ui->reasonLabel->setText(text);
    m_ui->relationView->setAccessibleDescription(text);
}

void RelationEditor::sortBy(int section)
{
    const int field = m_model->sortFieldOf(section);
    if (field < 0) {
        return;
    }
    const bool isSame = m_request.search.sortField == field;
    const bool turn = isSame && m_request.search.order == Qt::AscendingOrder;
    m_request.search.sortField = field;
    m_request.search.order = turn ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_ui->relationView->horizontalHeader()->setSortIndicatorShown(true);
    m_ui->relationView->horizontalHeader()->setSortIndicator(section, m_request.search.order);
    find();
}

void RelationEditor::setAll(int box)
{
    setAllTo(box, m_model->stateOfAll(box) != Qt::Checked);
}

void RelationEditor::setAllTo(int box, bool checked)
{
    const Tables::RelationEdits before = m_model->edits();
    const int count = m_model->wouldChange(box, checked);
    m_model->setAll(box, checked);
    m_messages->tellSetAll(box, checked, count, before);
}

void RelationEditor::openMenu(int row, const QPoint &globalPosition)
{
    auto *menu = new RelationMenu(*m_model, row, this);
    connect(menu, &RelationMenu::followed, this, &RelationEditor::followed);
    connect(menu, &RelationMenu::recordRequested, this, &RelationEditor::recordRequested);
    connect(menu, &RelationMenu::allRequested, this, &RelationEditor::setAllTo);
    menu->popup(globalPosition);
}

void RelationEditor::copyFrom()
{
    const RecordRef subject = m_model->source()->subject();
    auto *dialog =
        new CopyRelationsDialog(*m_session, subject, m_model->source()->others(), m_name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CopyRelationsDialog::copyRequested, this,
            [this](const RecordRef &from, const QString &name, bool removing) {
                if (auto copied = m_model->copyFrom(from.key, removing); !copied) {
                    m_messages->tellError(copied.error());
                    return;
                }
                showMarked();
                m_messages->tellCopied(name);
            });
    dialog->open();
}

/// What a search hides cannot be looked at before it is saved.
void RelationEditor::showMarked()
{
    if (m_ui->filterEdit->text().isEmpty()) {
        search();
    } else {
        m_ui->filterEdit->clear();
    }
}

void RelationEditor::save()
{
    const int count = m_model->editCount();
    if (count == 0) {
        m_messages->tellNothingToSave();
        return;
    }
    const bool isByButton = m_ui->saveButton->hasFocus();
    const auto cell = m_ui->relationView->currentCell();
    const auto saved = m_model->save(*m_session->database, m_session->agent);
    if (!saved) {
        m_messages->tellError(saved.error());
        return;
    }
    m_ui->relationView->goTo(cell);
    describe();
    if (isByButton) { // which nobody can press any more
        enterTable();
    }
    m_messages->tellSaved(count);
}

void RelationEditor::discard()
{
    const bool isByButton = m_ui->discardButton->hasFocus();
    m_model->setEdits({});
    m_messages->clear();
    if (isByButton) {
        enterTable();
    }
}

void RelationEditor::tell(const QString &text)
{
    m_messages->tellDone(text);
}

void RelationEditor::enterTable()
{
    if (m_model->rowCount() > 0) {
        m_ui->relationView->goToBox();
        m_ui->relationView->setFocus(Qt::TabFocusReason);
    }
}

void RelationEditor::enterAt(const RecordRef &other)
{
    const RelationView::Cell box{.record = other, .column = m_model->sectionOf(0)};
    m_ui->filterEdit->clear();
    find(); // it may be newer than what is shown
    if (m_model->isAwaiting()) {
        return; // nothing to go to yet
    }
    if (!m_ui->relationView->goTo(box) && m_ui->onlyCheckedCheck->isChecked()) {
        m_ui->onlyCheckedCheck->setChecked(false);
    }
    if (!m_ui->relationView->goTo(box)) {
        m_request.search.limit = m_model->total();
        find();
    }
    if (m_ui->relationView->goTo(box)) {
        m_ui->relationView->setFocus(Qt::OtherFocusReason);
        m_ui->relationView->scrollToCurrentLater();
    }
}

void RelationEditor::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (!event->spontaneous()) { // another page is shown
        m_messages->clearUnlessError();
    }
}

bool RelationEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->filterEdit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_PageDown:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            enterTable();
            return true;
        case Qt::Key_Escape:
            m_ui->filterEdit->clear();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Gui
