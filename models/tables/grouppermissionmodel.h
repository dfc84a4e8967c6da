// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/markmodel.h"
#include "tables/permissionpreview.h"

namespace Tables {

/// *Group Permissions* of a customer user: the valid groups by name, with ro and rw. Empty while
/// customer group support is off.
class GroupPermissionModel final : public MarkModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GroupPermissionModel)

public:
    enum Column { Group, ReadOnly, ReadWrite, ColumnCount };

    explicit GroupPermissionModel(const PermissionPreview &preview, QObject *parent = nullptr);

    /// Takes over what the preview has read.
    void refresh();
    /// Lists the groups without any mark too, or no longer.
    void setWithAllGroups(bool all);

protected:
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QString name(int row) const override;
    [[nodiscard]] Mark mark(int row, int column) const override;
    [[nodiscard]] QString words(Mark mark, int column) const override;
    [[nodiscard]] QString explanation(int row, int column) const override;

private:
    struct Row
    {
        Domain::GroupPermission stored;
        Domain::GroupPermission shown;
    };

    [[nodiscard]] Domain::GroupPermission permissionOf(const Domain::Member &member,
                                                       const Domain::Group &group) const;
    [[nodiscard]] QList<Row> rowsNow() const;
    [[nodiscard]] QString explanation(const Row &row, Domain::Permission permission) const;

    const PermissionPreview &m_preview;
    QList<Row> m_rows;
    bool m_withAllGroups = false;
};

} // namespace Tables
