// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/agentpage.h"

#include "domain/edits.h"
#include "tables/administrationsearch.h"
#include "tables/errortexts.h"
#include "ui/administration/agentdialog.h"

namespace Gui {

using namespace Qt::StringLiterals;
using Tables::AgentKey;

AgentPage::AgentPage(Session &session, Prompts &prompts, QWidget *parent)
    : AdministrationPage(session, prompts, texts(), parent)
    , m_table(*session.database, session.agent)
{
    start(m_table);
}

ListPage::Texts AgentPage::texts()
{
    return {
        .table = u"users"_s,
        .preference = u"IncludeInvalid-AdminUser"_s,
        .list = tr("Agents"),
        .search = tr("Search agents"),
        .includeInvalid = tr("&Include invalid agents"),
        .add = tr("&Add Agent"),
        .addIcon = u"user-add"_s,
        .hint = tr("Agents are those who sign in here: the helpdesk’s operators and "
                   "administrators. Their groups say what they may do."),
        .onlyInvalid = tr("Only invalid agents match."),
        .searched = tr("All words must match, each anywhere in the username, the name or the "
                       "groups users and admin."),
    };
}

QList<ListArrangement::Column> AgentPage::columns() const
{
    return {
        {.name = u"login"_s, .sortField = static_cast<int>(AgentKey::Login), .share = 30},
        {.name = u"full_name"_s, .sortField = static_cast<int>(AgentKey::Name), .share = 35},
        {.name = u"memberships"_s,
         .sortField = static_cast<int>(AgentKey::Memberships),
         .share = 20},
        {.name = u"validity"_s, .sortField = static_cast<int>(AgentKey::Validity), .share = 15},
        {.name = u"change_time"_s, .sortField = static_cast<int>(AgentKey::Changed), .share = 20}};
}

const Search::Schema &AgentPage::schema() const
{
    return Tables::agentSchema();
}

int AgentPage::sectionOf(const QString &column) const
{
    return m_table.columnOf(column);
}

ListPage::Outcome AgentPage::showHits(const Search::Request &request)
{
    return showFound(Tables::findAgents(*session().database, request),
                     [this](const QList<qint64> &ids) { return m_table.show(ids); });
}

QString AgentPage::keyOf(int row) const
{
    return QString::number(m_table.idOf(row));
}

int AgentPage::rowOf(const QString &key) const
{
    return m_table.rowOf(key.toLongLong());
}

QList<ListPage::Copy> AgentPage::copiesOf(int row) const
{
    return {{tr("Copy &Username"), m_table.stored(row).login}};
}

QString AgentPage::nameOf(int row) const
{
    return Tables::quotable(m_table.stored(row).displayName());
}

bool AgentPage::isValid(int row) const
{
    return m_table.stored(row).isValid();
}

Domain::ChangeSet AgentPage::validityChange(int row, Domain::Validity validity) const
{
    const Domain::AgentRecord previous = m_table.stored(row);
    Domain::AgentRecord next = previous;
    next.validId = static_cast<int>(validity);
    return Domain::change(previous, next, {}, {});
}

void AgentPage::add()
{
    open({});
}

void AgentPage::edit(const QString &key)
{
    open(key);
}

void AgentPage::open(const QString &key)
{
    if (dialogs().raise(key)) {
        return;
    }
    auto *dialog = new AgentDialog(session(), prompts(), key.toInt(), this);
    connect(dialog, &AgentDialog::saved, this, [this, isNew = key.isEmpty()](int id) {
        takeSaved(QString::number(id));
        tellSaved(isNew ? tr("The agent was added.") : tr("The agent was saved."));
    });
    const auto keyOfDialog = [dialog] {
        return dialog->agentId() == 0 ? QString() : QString::number(dialog->agentId());
    };
    dialogs().show(dialog,
                   {.key = keyOfDialog, .mayClose = [dialog] { return dialog->mayClose(); }});
}

} // namespace Gui
