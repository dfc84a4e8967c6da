// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Gui {

/// Column headings of which those with a check state (Qt::CheckStateRole of the model's header)
/// show it as a box, and the text close behind it.
class BoxHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoxHeader)

public:
    explicit BoxHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    [[nodiscard]] QVariant checkState(int logicalIndex) const; ///< null if there is no box
    [[nodiscard]] int boxSpace() const; ///< in pixels, up to the text
};

} // namespace Gui
