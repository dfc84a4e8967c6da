// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QObject>
#include <QTimer>

namespace Gui {

/// Tells when the rows of a list that are not read yet are needed: when the typing rests, or
/// somebody goes on into the list.
class ListRest final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListRest)

public:
    ListRest(QAbstractItemView &view, QObject *parent);

    void await(); ///< there are some
    void giveUp(); ///< there are none
    void need(); ///< now, if there are some

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void needed();

private:
    QAbstractItemView &m_view;
    QTimer m_typing; ///< runs as long as there are some
};

} // namespace Gui
