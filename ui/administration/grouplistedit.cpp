// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/grouplistedit.h"

#include "ui_grouplistedit.h"

#include "tables/errortexts.h"
#include "ui/common/clearbutton.h"
#include "ui/common/icons.h"

#include <QKeyEvent>

#include <algorithm>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameRole = Qt::UserRole;

} // namespace

GroupListEdit::GroupListEdit(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::GroupListEdit>())
{
    m_ui->setupUi(this);
    new ClearButton(m_ui->filterEdit);
    setFocusProxy(m_ui->filterEdit);
    m_ui->filterEdit->installEventFilter(this);
    // On paper, dark themes hide the outlines of check boxes.
    m_ui->groupList->viewport()->setBackgroundRole(QPalette::Window);
    fitList();
    count();
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &GroupListEdit::narrow);
    connect(m_ui->groupList, &QListWidget::itemChanged, this,
            [this](const QListWidgetItem *item) { take(*item); });
}

GroupListEdit::~GroupListEdit() = default;

void GroupListEdit::setGroups(const QList<Domain::Group> &groups)
{
    m_groups = groups;
    std::sort(m_groups.begin(), m_groups.end(),
              [](const Domain::Group &left, const Domain::Group &right) {
                  return left.name.localeAwareCompare(right.name) < 0;
              });
    fill();
}

void GroupListEdit::setNames(const QStringList &names)
{
    m_set = names;
    m_names = names;
    fill();
    emit namesChanged();
}

void GroupListEdit::nameParts(const QString &label)
{
    m_ui->groupList->setAccessibleName(label);
    m_ui->filterEdit->setAccessibleName(tr("%1: search", "a list of groups").arg(label));
}

int GroupListEdit::lineHeight() const
{
    return m_ui->filterEdit->sizeHint().height();
}

void GroupListEdit::fill()
{
    const QSignalBlocker blocker(m_ui->groupList);
    m_ui->groupList->clear();
    QStringList chosen = m_names;
    chosen.removeDuplicates();
    for (const QString &name : std::as_const(chosen)) {
        add(name, true);
    }
    for (const Domain::Group &group : std::as_const(m_groups)) {
        if (group.isValid() && !chosen.contains(group.name)) {
            add(group.name, false);
        }
    }
    narrow();
    count();
}

void GroupListEdit::add(const QString &name, bool isChosen)
{
    const QString trouble = remark(name);
    const QString shown = Tables::quotable(name);
    auto *item = new QListWidgetItem(
        trouble.isEmpty() ? shown : tr("%1 – %2", "group, what is wrong").arg(shown, trouble),
        m_ui->groupList);
    if (!trouble.isEmpty()) {
        item->setIcon(statusIcon(u"warning"_s));
    }
    item->setData(nameRole, name);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

QString GroupListEdit::remark(const QString &name) const
{
    const auto found = std::find_if(m_groups.cbegin(), m_groups.cend(),
                                    [&name](const auto &group) { return group.name == name; });
    if (found == m_groups.cend()) {
        return tr("there is no such group");
    }
    return found->isValid() ? QString() : tr("this group is invalid");
}

void GroupListEdit::take(const QListWidgetItem &item)
{
    const QString name = item.data(nameRole).toString();
    if (item.checkState() == Qt::Unchecked) {
        m_names.removeAll(name);
    } else if (!m_set.contains(name)) {
        m_names.append(name);
    } else if (!m_names.contains(name)) {
        // Back to where it was, so that nothing has changed.
        QStringList names = m_set;
        names.removeIf(
            [&](const QString &each) { return each != name && !m_names.contains(each); });
        for (const QString &each : std::as_const(m_names)) {
            if (!m_set.contains(each)) {
                names.append(each);
            }
        }
        m_names = names;
    }
    count();
    emit namesChanged();
}

void GroupListEdit::narrow()
{
    const QString typed = m_ui->filterEdit->text().trimmed();
    for (int row = 0; row < m_ui->groupList->count(); ++row) {
        QListWidgetItem *item = m_ui->groupList->item(row);
        item->setHidden(!item->text().contains(typed, Qt::CaseInsensitive));
    }
}

void GroupListEdit::count()
{
    QStringList different = m_names;
    different.removeDuplicates();
    m_ui->countLabel->setText(tr("%Ln chosen", "groups", static_cast<int>(different.size())));
}

/// Some rows at a time: there may be two such lists in a form.
void GroupListEdit::fitList()
{
    constexpr int shownRows = 5;
    constexpr double lineHeight = 1.4;
    m_ui->groupList->setFixedHeight(
        static_cast<int>(fontMetrics().height() * lineHeight * shownRows));
}

void GroupListEdit::enterList()
{
    QListWidget *list = m_ui->groupList;
    for (int row = 0; row < list->count(); ++row) {
        if (!list->item(row)->isHidden()) {
            list->setCurrentRow(row);
            list->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool GroupListEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->filterEdit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // Not the form's own button: who narrows the list wants to choose.
            enterList();
            return true;
        case Qt::Key_Escape:
            if (!m_ui->filterEdit->text().isEmpty()) {
                m_ui->filterEdit->clear();
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GroupListEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitList();
    }
}

} // namespace Gui
