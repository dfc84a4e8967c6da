// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/changeset.h"
#include "domain/error.h"
#include "store/changewriter.h"
#include "store/database.h"

#include <QHash>
#include <QSqlTableModel>
#include <QStringList>

#include <optional>

namespace Tables {

/// A list of records of one table, and the one record a form is bound to; what is the same for all
/// of them. Reading: all rows of selectStatement() at once, of a long list the first ones if so
/// told. Writing goes through the store as change sets, so a refused or colliding edit leaves the
/// row as it was (and what was typed in the model) and refusal() says why. Edit role: as stored.
/// Strategy: OnManualSubmit. Records are never deleted.
class RecordTable : public QSqlTableModel
{
    Q_OBJECT

public:
    /// True for rows whose validity is not *valid*: views grey them.
    enum Role { IsInvalidRole = Qt::UserRole };

    [[nodiscard]] int columnOf(const QString &name) const; ///< -1 if there is none
    /// What its rows are; null for settings.
    [[nodiscard]] std::optional<Domain::RecordKind> recordKind() const { return m_kind; }
    /// Why the last submitAll() wrote nothing; null if it wrote.
    [[nodiscard]] const std::optional<Domain::Error> &refusal() const { return m_refusal; }
    /// Why the last reading failed; null if it did not.
    [[nodiscard]] std::optional<Domain::Error> readingFailure() const;
    /// Journal number of the last change set; 0 if none.
    [[nodiscard]] qint64 lastChangeSet() const { return m_lastChangeSet; }
    /// What becomes of the relations that stand under a username or customer id before somebody
    /// gets it: for what is written next, and for that alone.
    void setLeftOvers(Domain::LeftOvers leftOvers) { m_leftOvers = leftOvers; }

    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;
    bool select() override;

    /// Lets select() read no more than the first so many rows of a list; negative: all.
    void readFirst(qsizetype rows) { m_mostRows = rows; }
    /// Whether the list goes on behind what was read.
    [[nodiscard]] bool hasRest() const { return m_mostRows >= 0 && listed() > m_mostRows; }
    /// Reads all of it. False if the database could not be read.
    bool readRest();
    /// How many records the list has, read or not.
    [[nodiscard]] qsizetype shownCount() const { return hasRest() ? listed() : rowCount(); }

protected:
    RecordTable(Store::Database &database, Domain::Agent agent, Domain::Table table,
                QObject *parent);

    /// How many records it was told to show; 0 if it is no list of such.
    [[nodiscard]] virtual qsizetype listed() const { return 0; }
    /// Those of them that select() is to read.
    template<typename Id>
    [[nodiscard]] QList<Id> toRead(const QList<Id> &ids) const
    {
        return hasRest() ? ids.first(m_mostRows) : ids;
    }

    [[nodiscard]] virtual QString headerText(const QString &column) const = 0;
    /// What a cell shows instead of the stored text; null for that text itself.
    [[nodiscard]] virtual QString shownText(const QString &column, const QString &stored) const = 0;
    bool deleteRowFromTable(int row) override; ///< always refuses

    /// What was written, or null; refusal() then says why.
    std::optional<Store::Applied> apply(Domain::ChangeSet changes);
    /// Nothing was written, and this is why. Returns null.
    std::nullopt_t refuse(const Domain::Error &error);
    /// As it was read, without what was typed since.
    [[nodiscard]] QVariant readValue(int row, const QString &column) const;
    [[nodiscard]] Store::Database &database() const { return m_database; }

    void resetInternalData() override; ///< Qt's slot: between a reset and those who hear of it

private:
    Store::Database &m_database;
    Domain::Agent m_agent;
    std::optional<Domain::RecordKind> m_kind;
    QStringList m_names; ///< of the columns, in their order: record() copies all fields each time
    QHash<QString, int> m_columns;
    std::optional<Domain::Error> m_refusal;
    qint64 m_lastChangeSet = 0;
    qsizetype m_mostRows = -1;
    Domain::LeftOvers m_leftOvers = Domain::LeftOvers::Ask;
};

} // namespace Tables
