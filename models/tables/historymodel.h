// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/history.h"
#include "store/recordnames.h"
#include "tables/historytexts.h"

#include <QAbstractItemModel>
#include <QList>
#include <QTimer>

#include <memory>
#include <optional>

namespace Tables {

/// What was changed, the latest first: a row for each change set, and below it one for each value
/// that it changed. Reads the journal piece by piece, as a view wants it; looking for words it goes
/// on by itself, a piece at a time, so that the window stays alive.
class HistoryModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryModel)

public:
    enum Column { What, Before, After, Agent, When, Number, ColumnCount };

    /// What one row stands for.
    struct Place
    {
        qint64 changeSet = 0;
        qint64 row = 0; ///< the journal's row; 0: the whole change set
        QString column; ///< of the value; empty: the whole row
        bool isRestorable = false; ///< the value by itself
    };

    explicit HistoryModel(Store::Database &database, QObject *parent = nullptr);

    /// Shows what the filter lets through and what has all the words in it.
    void show(const Store::HistoryFilter &filter, const QString &words = {});
    /// Reads it again, as far as it was read.
    void refresh();
    /// Null where there is no row.
    [[nodiscard]] std::optional<Place> placeOf(const QModelIndex &index) const;
    [[nodiscard]] const std::optional<Domain::Error> &error() const { return m_error; }
    /// Whether it is still looking for words.
    [[nodiscard]] bool isLooking() const { return m_timer.isActive(); }

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void looked(); ///< isLooking() or error() may say something else than before

private:
    struct Change
    {
        Store::HistoryEntry entry;
        QList<HistoryLine> lines;
    };

    void begin(qsizetype wanted);
    [[nodiscard]] QList<Change> nextPiece();
    void read();
    void goOn();
    [[nodiscard]] QVariant changeText(const Change &change, int column) const;
    [[nodiscard]] QVariant lineText(const HistoryLine &line, int column) const;

    Store::Database &m_database;
    std::unique_ptr<Store::RecordNames> m_names;
    Store::HistoryFilter m_filter;
    QString m_words;
    QString m_ownRecord; ///< what lines about the record itself call it; empty: of all records
    QList<Change> m_changes;
    qint64 m_below = 0; ///< what comes next is below this number
    qsizetype m_wanted = 0; ///< how many change sets the view asked for
    bool m_isAtEnd = true;
    std::optional<Domain::Error> m_error;
    QTimer m_timer; ///< runs while it looks for more
};

} // namespace Tables
