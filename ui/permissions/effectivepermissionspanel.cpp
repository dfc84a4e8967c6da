// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/permissions/effectivepermissionspanel.h"

#include "ui_effectivepermissionspanel.h"

#include "tables/customeraccessmodel.h"
#include "tables/errortexts.h"
#include "tables/grouppermissionmodel.h"
#include "ui/common/icons.h"
#include "ui/common/looks.h"
#include "ui/permissions/groupsupport.h"

#include <QAccessible>
#include <QEvent>

namespace Gui {

using namespace Qt::StringLiterals;
using Tables::MarkModel;

EffectivePermissionsPanel::EffectivePermissionsPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::EffectivePermissionsPanel>())
{
    m_ui->setupUi(this);
    fit();
}

EffectivePermissionsPanel::~EffectivePermissionsPanel() = default;

void EffectivePermissionsPanel::start(Session &session, Prompts &prompts)
{
    m_session = &session;
    m_prompts = &prompts;
    m_preview = std::make_unique<Tables::PermissionPreview>(*session.database);
    m_groups = new Tables::GroupPermissionModel(*m_preview, this);
    m_access = new Tables::CustomerAccessModel(*m_preview, this);
    setUpTables();
    restrict();
    connect(m_ui->allGroupsCheck, &QCheckBox::toggled, this, [this](bool all) {
        m_groups->setWithAllGroups(all);
        showState();
    });
    connect(m_ui->turnOnButton, &QPushButton::clicked, this, &EffectivePermissionsPanel::turnOn);
    connect(m_ui->allCustomersButton, &QPushButton::clicked, this,
            &EffectivePermissionsPanel::showAllCustomers);
    connect(m_ui->changeButton, &QPushButton::clicked, this,
            [this] { emit changeRequested(currentGroup()); });
    connect(session.directory.get(), &Tables::Directory::customerUsersChanged, this,
            &EffectivePermissionsPanel::refresh);
    connect(session.directory.get(), &Tables::Directory::customersChanged, this,
            &EffectivePermissionsPanel::refresh);
}

void EffectivePermissionsPanel::setUpTables()
{
    m_ui->groupView->setMarks(m_groups);
    m_ui->groupView->setOpenAction(m_ui->openGroupAction);
    m_ui->customerView->setMarks(m_access);
    m_ui->customerView->setOpenAction(m_ui->openCustomerAction);
    for (MarkView *view : {m_ui->groupView, m_ui->customerView}) {
        connect(view, &MarkView::currentMarkChanged, this, [this, view] { explain(view); });
        connect(view, &MarkView::reached, this, [this, view] { showReasonsBeside(view); });
        connect(view, &MarkView::asked, this, [this, view] { answer(view); });
    }
    connect(m_ui->groupView, &MarkView::opened, this,
            [this](const QVariant &id) { emit groupActivated(id.toInt()); });
    connect(m_ui->customerView, &MarkView::opened, this,
            [this](const QVariant &id) { emit customerActivated(id.toString()); });
}

/// Empty for who may change permissions.
QString EffectivePermissionsPanel::whyNotChangeable() const
{
    if (!m_session->agent.isAdministrator) {
        return tr("Only members of the group admin may change permissions.");
    }
    return m_session->database->isReadOnly() ? tr("This database can only be read.") : QString();
}

void EffectivePermissionsPanel::restrict()
{
    const QString reason = whyNotChangeable();
    m_ui->changeButton->setEnabled(reason.isEmpty());
    m_ui->changeButton->setToolTip(reason);
    m_ui->changeButton->setAccessibleDescription(reason);
    if (!m_session->agent.isAdministrator) {
        m_ui->openGroupAction->setEnabled(false);
        m_ui->openGroupAction->setText(tr("Open Group (only members of the group admin may)"));
    }
}

void EffectivePermissionsPanel::showPerson(const Person &person)
{
    if (m_person != person) {
        m_person = person;
        refresh();
    }
}

void EffectivePermissionsPanel::refresh()
{
    if (!m_person) {
        return;
    }
    const auto read = m_preview->read(*m_person);
    m_groups->refresh();
    m_access->refresh();
    showNotes(read ? m_preview->notes() : QStringList{Tables::errorText(read.error())});
    showState();
}

QList<QAbstractButton *> EffectivePermissionsPanel::buttons() const
{
    // There are not letters enough for the check box, too, which is but one Tab from the groups.
    return {m_ui->turnOnButton, m_ui->changeButton};
}

QList<QLabel *> EffectivePermissionsPanel::labels() const
{
    return {m_ui->groupsLabel};
}

void EffectivePermissionsPanel::turnOn()
{
    if (!turnOnGroupSupport(*m_session, *m_prompts, this)) {
        return;
    }
    refresh();
    emit done(groupSupportIsOnText()); // before what has to be visible beside that
    // The button is gone; the operator goes on with what it brought.
    QWidget *next =
        m_groups->rowCount() > 0 ? static_cast<QWidget *>(m_ui->groupView) : m_ui->allGroupsCheck;
    next->setFocus(Qt::OtherFocusReason);
    emit wanted(next);
}

void EffectivePermissionsPanel::showAllCustomers()
{
    m_preview->setWithAllCustomers(true);
    m_ui->customerView->setFocus(Qt::OtherFocusReason); // the button goes
    refresh();
}

void EffectivePermissionsPanel::showState()
{
    showGroupSupport();
    const bool hasAccess = m_access->rowCount() > 0;
    m_ui->customerView->setVisible(hasAccess);
    m_ui->noAccessLabel->setVisible(!hasAccess);
    const bool isLimited = m_preview->facts().isLimited;
    m_ui->limitLabel->setVisible(isLimited);
    m_ui->limitLabel->setText(
        tr("There are more. Of the customers with indirect access only the first %n are listed.",
           nullptr, Tables::PermissionPreview::customersAtFirst));
    m_ui->allCustomersButton->setVisible(isLimited);
    showChanges();
    explain(m_explained);
}

void EffectivePermissionsPanel::showGroupSupport()
{
    const bool isOn = m_preview->facts().policy.groupSupport;
    const bool hasGroups = m_groups->rowCount() > 0;
    const bool mayTurnOn = whyNotChangeable().isEmpty();
    m_ui->groupView->setVisible(isOn && hasGroups);
    m_ui->noGroupsLabel->setVisible(isOn && !hasGroups);
    m_ui->allGroupsCheck->setVisible(isOn);
    m_ui->supportOffLabel->setVisible(!isOn);
    m_ui->supportOffLabel->setText(
        mayTurnOn ? tr("Customer group support is off: OTOBO does not look at permissions, so "
                       "every customer user may use every group.")
                  : tr("Customer group support is off: OTOBO does not look at permissions, so "
                       "every customer user may use every group. "
                       "Ask an administrator to turn it on."));
    m_ui->turnOnButton->setVisible(!isOn && mayTurnOn);
}

void EffectivePermissionsPanel::showChanges()
{
    const MarkModel::Changes ofGroups = m_groups->changes();
    const MarkModel::Changes ofAccess = m_access->changes();
    const int coming = ofGroups.coming + ofAccess.coming;
    const int going = ofGroups.going + ofAccess.going;
    QString text;
    if (coming > 0 && going > 0) {
        text = tr("Shown as it would be after saving: %1, %2.", "what would come, what would go")
                   .arg(tr("%n permission(s) would come", nullptr, coming),
                        tr("%n would go", nullptr, going));
    } else if (coming > 0) {
        text =
            tr("Shown as it would be after saving: %n permission(s) would come.", nullptr, coming);
    } else if (going > 0) {
        text = tr("Shown as it would be after saving: %n permission(s) would go.", nullptr, going);
    }
    m_ui->changesLabel->setText(text);
    m_ui->changesLabel->setVisible(!text.isEmpty());
}

void EffectivePermissionsPanel::showNotes(const QStringList &notes)
{
    m_ui->notesLabel->setText(notes.join(u'\n'));
    m_ui->notesLabel->setVisible(!notes.isEmpty());
    m_ui->notesIcon->setVisible(!notes.isEmpty());
}

void EffectivePermissionsPanel::explain(const MarkView *view)
{
    m_explained = view;
    const QString text = view == nullptr
        ? QString()
        : view->currentIndex().data(Qt::AccessibleDescriptionRole).toString();
    if (m_ui->reasonsEdit->toPlainText() != text) {
        m_ui->reasonsEdit->setPlainText(text);
    }
}

/// Whose reasons are shown; 0 if they are a customer's.
int EffectivePermissionsPanel::currentGroup() const
{
    return m_explained == m_ui->groupView
        ? m_ui->groupView->currentIndex().data(MarkModel::KeyRole).toInt()
        : 0;
}

/// In a low form, not even one mark and its reasons may fit; then the mark counts.
void EffectivePermissionsPanel::showReasonsBeside(MarkView *view)
{
    emit wanted(m_ui->reasonsEdit);
    emit wanted(view);
}

/// The reasons stand there already; now they are brought back into view and read out.
void EffectivePermissionsPanel::answer(MarkView *view)
{
    showReasonsBeside(view);
    m_ui->reasonsEdit->setAccessibleDescription(m_ui->reasonsEdit->toPlainText());
    QAccessibleEvent event(m_ui->reasonsEdit, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

/// To font, style and palette.
void EffectivePermissionsPanel::fit()
{
    constexpr int leastLines = 6;
    QPlainTextEdit *reasons = m_ui->reasonsEdit;
    // Without the margin below the last line, where a part of one more would show.
    reasons->setMinimumHeight(leastLines * fontMetrics().lineSpacing()
                              + qRound(reasons->document()->documentMargin())
                              + 2 * reasons->frameWidth());
    giveRoom({m_ui->turnOnButton, m_ui->allCustomersButton, m_ui->changeButton});
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_ui->notesIcon->setMinimumHeight(fontMetrics().height());
    m_ui->notesIcon->setPixmap(
        statusIcon(u"warning"_s).pixmap(QSize(size, size), devicePixelRatioF()));
}

void EffectivePermissionsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::FontChange || type == QEvent::StyleChange
        || type == QEvent::PaletteChange) {
        fit();
    }
}

bool EffectivePermissionsPanel::event(QEvent *event)
{
    // Meanwhile somebody else may have changed relations or settings, of which nobody is told.
    if (event->type() == QEvent::WindowActivate) {
        refresh();
    }
    return QWidget::event(event);
}

} // namespace Gui
