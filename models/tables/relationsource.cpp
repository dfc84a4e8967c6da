// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/relationsource.h"

#include "tables/customerlinks.h"
#include "tables/groupsof.h"
#include "tables/membersof.h"
#include "tables/relationrows.h"

namespace Tables {

using Domain::RecordKind;

Domain::Result<QStringList> RelationSource::invalidAmong(const QStringList &keys) const
{
    return invalidRecords(m_context, others(), keys);
}

bool RelationSource::isAwaiting() const
{
    return others() != RecordKind::Group && m_context.directory.isBeingRead();
}

Domain::Result<QStringList> RelationSource::lockedAmong(const QStringList & /*keys*/) const
{
    return QStringList();
}

std::unique_ptr<RelationSource> makeRelationSource(const RelationSource::Context &context,
                                                   const RecordRef &subject, RecordKind others)
{
    const auto hasRelations = [](RecordKind kind) {
        return kind == RecordKind::CustomerUser || kind == RecordKind::Customer;
    };
    if (hasRelations(subject.kind) && others == RecordKind::Group) {
        return makeGroupsOf(context, subject);
    }
    if (subject.kind == RecordKind::Group && hasRelations(others)) {
        return makeMembersOf(context, subject, others);
    }
    if (hasRelations(subject.kind) && hasRelations(others) && subject.kind != others) {
        return makeCustomerLinks(context, subject);
    }
    return nullptr;
}

} // namespace Tables
