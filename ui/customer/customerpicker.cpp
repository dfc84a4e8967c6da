// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpicker.h"

#include "tables/errortexts.h"
#include "ui/common/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <limits>

namespace Gui {

using namespace Qt::StringLiterals;

CustomerPicker::CustomerPicker(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_new(new QPushButton(icon(u"customer-add"_s), tr("New Customer…"), this))
    , m_completer(new QCompleter(this))
{
    m_edit->setObjectName(u"customerEdit"_s);
    m_edit->setMaxLength(std::numeric_limits<int>::max());
    constexpr int lettersAtLeast = 16;
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * lettersAtLeast);
    m_new->setObjectName(u"newCustomerButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_edit, 1);
    row->addWidget(m_new);
    setFocusProxy(m_edit);
    setFocusPolicy(Qt::StrongFocus); // else a label's letter would not lead here
    // Not given to the line edit: that would type each highlighted offer into it.
    m_completer->setWidget(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    // Else Down on the last offer would highlight none, and Enter take none.
    m_completer->setWrapAround(false);
    m_completer->popup()->setObjectName(u"customerOffers"_s);
    m_completer->popup()->setTextElideMode(Qt::ElideMiddle);
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &CustomerPicker::take);
    connect(m_edit, &QLineEdit::textChanged, this, &CustomerPicker::onTextChanged);
    connect(m_edit, &QLineEdit::editingFinished, this, &CustomerPicker::onEdited);
    connect(m_new, &QPushButton::clicked, this, &CustomerPicker::newCustomerAsked);
}

void CustomerPicker::setModel(Tables::CustomerPickerModel *model)
{
    m_model = model;
    m_completer->setModel(model);
    m_completer->setCompletionRole(Tables::CustomerPickerModel::IdRole);
    connect(model, &Tables::CustomerPickerModel::becameReady, this, [this] {
        if (m_edit->hasFocus() && m_edit->isModified()) {
            showOffers(m_edit->text());
        }
    });
}

void CustomerPicker::setCustomerId(const QString &customerId)
{
    m_given = customerId;
    if (m_edit->text() == customerId) {
        onTextChanged(customerId);
    }
    m_edit->setText(customerId);
}

QString CustomerPicker::typedText() const
{
    return m_edit->text();
}

QString CustomerPicker::description() const
{
    if (m_edit->text().isEmpty() || m_model == nullptr) {
        return tr("Type a part of the ID or the name.");
    }
    const QString name = m_model->nameOf(m_customerId);
    if (name.isEmpty()) {
        return tr("No customer has this ID or name.");
    }
    return m_customerId == m_edit->text()
        ? Tables::quotable(name)
        : tr("%1 (ID %2)", "customer's name and id")
              .arg(Tables::quotable(name), Tables::quotable(m_customerId));
}

bool CustomerPicker::isReadOnly() const
{
    return m_edit->isReadOnly();
}

void CustomerPicker::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_new->setDisabled(readOnly);
    emit readOnlyChanged();
}

bool CustomerPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_completer->popup() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if ((isEnter || key == Qt::Key_Tab) && takeHighlighted()) {
            if (key == Qt::Key_Tab) {
                focusNextChild();
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CustomerPicker::showOffers(const QString &typed)
{
    m_model->setTyped(typed);
    if (typed.trimmed().isEmpty() || m_model->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(
        m_completer->completionModel()->index(likeliestOffer(), 0));
}

/// The one that what was typed means exactly, else the first.
int CustomerPicker::likeliestOffer() const
{
    const QModelIndexList exact =
        m_model->match(m_model->index(0), Tables::CustomerPickerModel::IdRole, m_customerId, 1,
                       Qt::MatchExactly | Qt::MatchCaseSensitive);
    return exact.isEmpty() ? 0 : exact.constFirst().row();
}

void CustomerPicker::onTextChanged(const QString &text)
{
    const QString id = text == m_given || m_model == nullptr ? QString() : m_model->resolve(text);
    m_customerId = id.isEmpty() ? text : id;
    emit customerIdChanged();
    if (m_edit->isModified() && m_model != nullptr) { // typed, not set
        showOffers(text);
    }
}

void CustomerPicker::onEdited()
{
    if (m_edit->isModified() && m_customerId != m_edit->text()) {
        m_edit->setText(m_customerId);
    }
}

void CustomerPicker::take(const QModelIndex &offer)
{
    m_edit->setText(offer.data(Tables::CustomerPickerModel::IdRole).toString());
}

bool CustomerPicker::takeHighlighted()
{
    QAbstractItemView *popup = m_completer->popup();
    const QModelIndex highlighted = popup->currentIndex();
    popup->hide();
    if (!highlighted.isValid()) {
        return false;
    }
    take(highlighted);
    return true;
}

} // namespace Gui
