// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/markmodel.h"
#include "tables/permissionpreview.h"

namespace Tables {

/// *Customer Access* of a customer user: the valid customers by id whose tickets it may see,
/// directly and, if the context *Other Customers* is in use, indirectly.
class CustomerAccessModel final : public MarkModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomerAccessModel)

public:
    enum Column { Customer, Direct, Indirect };

    explicit CustomerAccessModel(const PermissionPreview &preview, QObject *parent = nullptr);

    /// Takes over what the preview has read.
    void refresh();

protected:
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QString name(int row) const override;
    [[nodiscard]] Mark mark(int row, int column) const override;
    [[nodiscard]] QString words(Mark mark, int column) const override;
    [[nodiscard]] QString explanation(int row, int column) const override;

private:
    struct Row
    {
        QString name;
        Domain::CustomerAccess stored;
        Domain::CustomerAccess shown;
    };
    QList<QString> m_ids;
    QList<Row> m_rows;
    const PermissionPreview &m_preview;
};

} // namespace Tables
