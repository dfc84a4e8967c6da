// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/recordpicker.h"

#include "ui_recordpicker.h"

#include "ui/common/clearbutton.h"
#include "ui/lists/listheading.h"
#include "ui/relations/relationdelegate.h"

#include <QKeyEvent>

namespace Gui {

using Domain::RecordKind;

RecordPicker::RecordPicker(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RecordPicker>())
{
    m_ui->setupUi(this);
    new ClearButton(m_ui->searchEdit);
    setFocusProxy(m_ui->searchEdit);
    m_ui->searchEdit->installEventFilter(this);
    m_ui->recordView->installEventFilter(this);
    m_ui->recordView->setItemDelegate(
        new RelationDelegate(Tables::RecordListModel::IsInvalidRole, m_ui->recordView));
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &RecordPicker::search);
    connect(m_ui->recordView, &QListView::clicked, this, &RecordPicker::pickCurrent);
    connect(m_ui->recordView, &QListView::doubleClicked, this, &RecordPicker::entered);
}

RecordPicker::~RecordPicker() = default;

void RecordPicker::start(Session &session)
{
    m_model = new Tables::RecordListModel(*session.database, *session.directory, this);
    m_ui->recordView->setModel(m_model);
    connect(session.directory.get(), &Tables::Directory::loaded, this, [this] {
        if (m_model->isAwaiting()) {
            refresh();
        }
    });
    connect(m_ui->recordView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordPicker::currentChanged);
}

void RecordPicker::setKind(RecordKind kind)
{
    m_kind = kind;
    const QString name = kind == RecordKind::Customer ? tr("Search customers")
        : kind == RecordKind::Group                   ? tr("Search groups")
                                                      : tr("Search customer users");
    m_ui->searchEdit->setAccessibleName(name);
    m_ui->searchEdit->setPlaceholderText(name);
    m_ui->recordView->setAccessibleName(kind == RecordKind::Customer    ? tr("Customers")
                                            : kind == RecordKind::Group ? tr("Groups")
                                                                        : tr("Customer users"));
    if (m_ui->searchEdit->text().isEmpty()) {
        search();
    } else {
        m_ui->searchEdit->clear(); // which searches
    }
}

void RecordPicker::setIncludeInvalid(bool include)
{
    m_includeInvalid = include;
    search();
}

void RecordPicker::setExcluded(const QString &key)
{
    m_model->setExcluded(key);
    search();
}

void RecordPicker::searchFor(const QString &text)
{
    m_ui->searchEdit->setText(text);
}

void RecordPicker::refresh()
{
    const auto before = current();
    search();
    if (before || m_toBeMarked) {
        mark(before ? *before : *m_toBeMarked);
    }
}

void RecordPicker::search()
{
    if (m_model == nullptr) {
        return;
    }
    if (auto found = m_model->find(m_kind, m_ui->searchEdit->text(), m_includeInvalid); !found) {
        emit failed(found.error());
    }
    describe();
    if (m_picksFirst && !m_ui->searchEdit->text().isEmpty()) {
        m_ui->recordView->setCurrentIndex(firstToPick());
    }
    emit currentChanged(); // a list that was filled anew has none, and does not say so
}

void RecordPicker::describe()
{
    const int shown = m_model->rowCount();
    const auto total = static_cast<int>(m_model->total());
    m_ui->countLabel->setText(m_model->isAwaiting() ? readingText()
                                  : total == 0      ? tr("No data found.")
                                  : shown < total
                                  ? tr("The first %1 of %Ln: type to find others.", nullptr, total)
                                        .arg(locale().toString(shown))
                                  : tr("%Ln found", nullptr, total));
}

void RecordPicker::mark(const Tables::RecordRef &record)
{
    m_toBeMarked = m_model->isAwaiting() ? std::optional(record) : std::nullopt;
    const int row = record.kind == m_kind ? m_model->rowOf(record.key) : -1;
    m_ui->recordView->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

std::optional<Tables::RecordRef> RecordPicker::current() const
{
    const QModelIndex index = m_ui->recordView->currentIndex();
    return index.isValid() ? std::optional(m_model->record(index.row())) : std::nullopt;
}

QString RecordPicker::nameOf(const Tables::RecordRef &record) const
{
    return m_model->nameOf(record);
}

void RecordPicker::focusSearch()
{
    m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchEdit->selectAll();
}

QModelIndex RecordPicker::firstToPick() const
{
    const QModelIndex first = m_model->index(0);
    const bool isExcluded = first.isValid() && !first.flags().testFlag(Qt::ItemIsSelectable);
    return isExcluded ? m_model->index(1) : first;
}

void RecordPicker::enterList()
{
    if (const QModelIndex first = firstToPick(); first.isValid()) {
        m_ui->recordView->setFocus(Qt::TabFocusReason);
        if (!m_ui->recordView->currentIndex().isValid()) {
            m_ui->recordView->setCurrentIndex(first);
        }
    }
}

void RecordPicker::pickCurrent()
{
    if (const auto record = current()) {
        emit picked(*record);
    }
}

void RecordPicker::enterCurrent()
{
    if (current()) {
        pickCurrent();
        emit entered();
    }
}

bool RecordPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_ui->searchEdit) {
        if (key == Qt::Key_Down || key == Qt::Key_PageDown || isReturn) {
            enterList();
            if (isReturn) {
                enterCurrent();
            }
            return true;
        }
        if (key == Qt::Key_Escape && !m_ui->searchEdit->text().isEmpty()) {
            m_ui->searchEdit->clear();
            return true;
        }
    } else if (isReturn) {
        enterCurrent();
        return true;
    } else if (key == Qt::Key_Space) {
        pickCurrent();
        return true;
    } else if (key == Qt::Key_Up && m_ui->recordView->currentIndex().row() <= firstToPick().row()) {
        focusSearch();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Gui
