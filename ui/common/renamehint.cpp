// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/renamehint.h"

#include "domain/text.h"
#include "tables/renametexts.h"

namespace Gui {

RenameHint::RenameHint(const Store::Database &database, Domain::Table table)
    : m_database(database)
    , m_table(table)
{
}

QString RenameHint::text(const QString &stored, const QString &typed)
{
    const QString name = Domain::normalized(typed);
    if (stored.isEmpty() || name.isEmpty() || name == stored) {
        m_asked.clear(); // it may be other rows the next time
        return {};
    }
    if (m_asked != stored) {
        m_asked = stored;
        m_answer = Tables::renamePreview(m_database, m_table, stored);
    }
    return m_answer;
}

} // namespace Gui
