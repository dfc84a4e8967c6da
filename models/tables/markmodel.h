// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariantList>

#include <functional>

namespace Tables {

/// Whether somebody has something: as stored, and as it would be after saving.
enum class Mark { Absent, Present, Coming, Going };

[[nodiscard]] Mark markOf(bool isStored, bool isShown);

/// A table that tells with marks what somebody has: a record a row, its name in the first column, a
/// mark in each of the others. A mark can be read (it is no mere colour), heard
/// (AccessibleTextRole), and asked for its reasons (AccessibleDescriptionRole, plain text, several
/// lines).
class MarkModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkModel)

public:
    static constexpr int nameColumn = 0;
    enum Role {
        MarkRole = Qt::UserRole, ///< a Mark; nothing in the first column
        KeyRole, ///< the record's id
    };
    struct Changes
    {
        int coming = 0;
        int going = 0;
    };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const final;

    /// How many marks saving would add and take away.
    [[nodiscard]] Changes changes() const;

protected:
    explicit MarkModel(QObject *parent = nullptr);

    [[nodiscard]] virtual QString headerText(int column) const = 0;
    [[nodiscard]] virtual QString name(int row) const = 0;
    [[nodiscard]] virtual Mark mark(int row, int column) const = 0;
    /// The mark in words: "has ro".
    [[nodiscard]] virtual QString words(Mark mark, int column) const = 0;
    /// Why it is there, or what would bring it.
    [[nodiscard]] virtual QString explanation(int row, int column) const = 0;

    /// Lets `take` take over rows of these records. Where they are the ones that stand there
    /// already, views notice new values only.
    void replaceRows(const QVariantList &keys, int columns, const std::function<void()> &take);

    /// A heading and what it is about, an item a line.
    [[nodiscard]] static QString listed(const QString &heading, const QStringList &sentences);

private:
    QVariantList m_keys;
    int m_columns = 1;
};

} // namespace Tables
