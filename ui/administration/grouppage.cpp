// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/grouppage.h"

#include "domain/edits.h"
#include "tables/administrationsearch.h"
#include "tables/errortexts.h"
#include "ui/administration/groupdialog.h"

namespace Gui {

using namespace Qt::StringLiterals;
using Tables::GroupKey;

GroupPage::GroupPage(Session &session, Prompts &prompts, QWidget *parent)
    : AdministrationPage(session, prompts, texts(), parent)
    , m_table(*session.database, session.agent)
{
    start(m_table);
}

ListPage::Texts GroupPage::texts()
{
    return {
        .table = u"groups_table"_s,
        .preference = u"IncludeInvalid-AdminGroup"_s,
        .list = tr("Groups"),
        .search = tr("Search groups"),
        .includeInvalid = tr("&Include invalid groups"),
        .add = tr("&Add Group"),
        .addIcon = u"group-add"_s,
        .hint = tr("Permissions are given on groups. Members of the group admin are "
                   "administrators; members of users administer customer users and customers."),
        .onlyInvalid = tr("Only invalid groups match."),
        .searched = tr("All words must match, each anywhere in the name or the comment."),
    };
}

QList<ListArrangement::Column> GroupPage::columns() const
{
    return {
        {.name = u"name"_s, .sortField = static_cast<int>(GroupKey::Name), .share = 28},
        {.name = u"comments"_s, .sortField = static_cast<int>(GroupKey::Comments), .share = 32},
        {.name = u"validity"_s, .sortField = static_cast<int>(GroupKey::Validity), .share = 14},
        {.name = u"change_time"_s, .sortField = static_cast<int>(GroupKey::Changed), .share = 20},
        {.name = u"create_time"_s, .sortField = static_cast<int>(GroupKey::Created), .share = 20}};
}

const Search::Schema &GroupPage::schema() const
{
    return Tables::groupSchema();
}

int GroupPage::sectionOf(const QString &column) const
{
    return m_table.columnOf(column);
}

ListPage::Outcome GroupPage::showHits(const Search::Request &request)
{
    return showFound(Tables::findGroups(*session().database, request),
                     [this](const QList<qint64> &ids) { return m_table.show(ids); });
}

QString GroupPage::keyOf(int row) const
{
    return QString::number(m_table.idOf(row));
}

int GroupPage::rowOf(const QString &key) const
{
    return m_table.rowOf(key.toLongLong());
}

QList<ListPage::Copy> GroupPage::copiesOf(int row) const
{
    return {{tr("Copy &Name"), m_table.stored(row).name}};
}

QList<ListPage::Link> GroupPage::linksOf(int row) const
{
    const Tables::RecordRef group{.kind = Domain::RecordKind::Group, .key = keyOf(row)};
    return {{tr("Customer &Users…"), group, Domain::RecordKind::CustomerUser},
            {tr("&Customers…"), group, Domain::RecordKind::Customer}};
}

QString GroupPage::nameOf(int row) const
{
    return Tables::quotable(m_table.stored(row).name);
}

bool GroupPage::isValid(int row) const
{
    return m_table.stored(row).isValid();
}

Domain::ChangeSet GroupPage::validityChange(int row, Domain::Validity validity) const
{
    const Domain::Group previous = m_table.stored(row);
    Domain::Group next = previous;
    next.validId = static_cast<int>(validity);
    return Domain::change(previous, next);
}

void GroupPage::add()
{
    open({});
}

void GroupPage::edit(const QString &key)
{
    open(key);
}

void GroupPage::open(const QString &key)
{
    if (dialogs().raise(key)) {
        return;
    }
    auto *dialog = new GroupDialog(session(), prompts(), key.toInt(), this);
    connect(dialog, &GroupDialog::saved, this, [this, isNew = key.isEmpty()](int id) {
        takeSaved(QString::number(id));
        tellSaved(isNew ? tr("The group was added.") : tr("The group was saved."));
    });
    const auto keyOfDialog = [dialog] {
        return dialog->groupId() == 0 ? QString() : QString::number(dialog->groupId());
    };
    dialogs().show(dialog,
                   {.key = keyOfDialog, .mayClose = [dialog] { return dialog->mayClose(); }});
}

} // namespace Gui
