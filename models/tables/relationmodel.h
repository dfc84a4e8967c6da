// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "store/changewriter.h"
#include "tables/relationsource.h"

#include <QAbstractTableModel>

namespace Tables {

/// The boxes of one RelationSource as a table: the name first, then the boxes, then what else is
/// known of the rows. What was ticked is kept until it is saved or discarded, also of rows that a
/// new search no longer shows; saving writes that and nothing else, as one change set.
class RelationModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IsInvalidRole = Qt::UserRole, ///< true for rows whose validity is not *valid*
        ExplanationRole, ///< what is not saved, why boxes are locked, what is inherited: plain text
    };

    explicit RelationModel(QObject *parent = nullptr);
    ~RelationModel() override;

    /// Drops rows and edits. Null: nothing is shown.
    void setSource(std::unique_ptr<RelationSource> source);
    [[nodiscard]] const RelationSource *source() const { return m_source.get(); }
    /// Shows the rows that a search finds, as they are stored now.
    [[nodiscard]] Domain::Result<void> show(const RelationRequest &request);
    /// Whether there are no rows because the directory is still being read: show() again when it
    /// has been.
    [[nodiscard]] bool isAwaiting() const { return m_isAwaiting; }
    [[nodiscard]] qsizetype total() const { return m_total; }
    [[nodiscard]] qsizetype hiddenInvalid() const { return m_hiddenInvalid; }
    [[nodiscard]] RecordRef record(int row) const; ///< whom the row stands for

    [[nodiscard]] int boxCount() const { return static_cast<int>(m_boxes.size()); }
    [[nodiscard]] int boxOf(int section) const; ///< -1 if the column has no boxes
    [[nodiscard]] int sectionOf(int box) const { return box + 1; }
    [[nodiscard]] int sortFieldOf(int section) const; ///< -1 if it is not sorted by that column
    /// How many rows that are shown would change if all their boxes of that column were set.
    [[nodiscard]] int wouldChange(int box, bool checked) const;
    void setAll(int box, bool checked); ///< those rows
    [[nodiscard]] Qt::CheckState stateOfAll(int box) const; ///< of the rows that are shown

    [[nodiscard]] const RelationEdits &edits() const { return m_edits; }
    void setEdits(const RelationEdits &edits);
    /// Edits the boxes into those of another record of the subject's kind; `removing`: also those
    /// it does not have.
    [[nodiscard]] Domain::Result<void> copyFrom(const QString &subjectKey, bool removing);
    [[nodiscard]] bool isModified() const { return !m_edits.isEmpty(); }
    /// In boxes, but for those that were set along with another one.
    [[nodiscard]] int editCount() const;
    /// How many of these are in rows that are not shown as their records are not valid.
    [[nodiscard]] Domain::Result<int> hiddenEditCount() const;
    /// Writes what was edited and shows what is stored then. Edits stay if it is refused.
    [[nodiscard]] Domain::Result<Store::Applied> save(Store::Database &database,
                                                      const Domain::Agent &agent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void edited(); ///< there are other edits than before

private:
    [[nodiscard]] int textOf(int section) const;
    [[nodiscard]] QString explanation(const RelationRow &row) const;
    [[nodiscard]] QString headersOf(Boxes boxes) const;
    [[nodiscard]] QVariant boxData(const RelationRow &row, int box, int role) const;
    [[nodiscard]] static QString boxText(bool isChecked, bool isEdited); ///< for %1, the box
    [[nodiscard]] Boxes shown(const RelationRow &row) const;
    [[nodiscard]] bool isLocked(const RelationRow &row, int box) const;
    [[nodiscard]] Boxes withBox(Boxes boxes, int box, bool checked) const;
    [[nodiscard]] int countOf(const RelationEdit &edit) const;
    void edit(const RelationRow &row, Boxes wanted);
    void onEdited();

    std::unique_ptr<RelationSource> m_source;
    QList<RelationSource::TextColumn> m_texts;
    QList<RelationSource::BoxColumn> m_boxes;
    RelationRequest m_request;
    QList<RelationRow> m_rows;
    RelationEdits m_edits; ///< none of them empty
    bool m_isAwaiting = false;
    qsizetype m_total = 0;
    qsizetype m_hiddenInvalid = 0;
};

} // namespace Tables
