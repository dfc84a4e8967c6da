// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/changeset.h"
#include "domain/customeruser.h"
#include "domain/result.h"
#include "store/automaticbackups.h"
#include "store/database.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace Store {

/// What anonymising somebody does, or did.
struct AnonymisationExtent
{
    qint64 customerUserId = 0;
    QString login; ///< the new username
    QStringList columns; ///< of the person, that become others; `pw` among them if there is one
    qint64 preferences = 0; ///< rows that go
    qint64 furtherCustomers = 0; ///< rows that stay, under the new username
    qint64 permissions = 0; ///< likewise
    qint64 journalValues = 0; ///< old values that go from the history
    qint64 journalChangeSets = 0; ///< in so many change sets
    /// Customers that are called as the person was: these stay as they are. Known before only.
    QStringList customersNamedAlike;
    /// Usernames of customer users that were merged with this one: these stay, with all they have.
    QStringList mergedWith;
    QList<AutomaticBackup> backups; ///< in which the person still is: they stay as they are
};

struct AnonymisationPreview
{
    Domain::CustomerUser person; ///< as it is
    Domain::ChangeSet changes;
    AnonymisationExtent extent;
};

struct Anonymised
{
    AnonymisationExtent extent;
    qint64 changeSet = 0; ///< 0: there was nothing to be written
    QDateTime time; ///< UTC
    Domain::Agent agent; ///< who did it
    /// Whether what was removed is gone from the file, too, and not only from its tables. It is not
    /// if another program was reading just then: doing it once more makes up for that.
    bool isFileClean = false;
};

/// Makes of a customer user somebody whom nobody recognises, once and for all: the one thing that
/// cannot be undone. The record stays, with its number, customer and relations, under a username
/// that tells nothing; the person's old values go from the journal as well. For administrators.
class Anonymiser
{
public:
    Anonymiser(Database &database, Domain::Agent agent);

    /// What it would do. NotFound if nobody has exactly that username, NotPermitted.
    [[nodiscard]] Domain::Result<AnonymisationPreview> preview(const QString &login) const;
    /// Does it, in one transaction. Done a second time it changes nothing.
    [[nodiscard]] Domain::Result<Anonymised> anonymise(const QString &login) const;

private:
    [[nodiscard]] Domain::Result<void> checkRights() const;
    [[nodiscard]] Domain::Result<QString> freeLogin(const Domain::CustomerUser &person) const;
    [[nodiscard]] Domain::Result<bool> isFree(const QString &login, qint64 id) const;
    [[nodiscard]] Domain::Result<Domain::ChangeSet> changesFor(const Domain::CustomerUser &person,
                                                               const QString &login) const;
    [[nodiscard]] Domain::Result<AnonymisationExtent>
    extentOf(const Domain::CustomerUser &person, const Domain::ChangeSet &changes) const;
    [[nodiscard]] bool cleanFile() const;

    Database &m_database;
    Domain::Agent m_agent;
};

} // namespace Store
