// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/validitycombo.h"

#include "domain/validity.h"
#include "tables/fieldtexts.h"

#include <QWheelEvent>

namespace Gui {

ValidityCombo::ValidityCombo(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    for (const Domain::Validity validity : Domain::validities()) {
        const int id = static_cast<int>(validity);
        addItem(Tables::validityText(id), id);
    }
    connect(this, &QComboBox::currentIndexChanged, this,
            [this] { emit validIdChanged(validId()); });
}

int ValidityCombo::validId() const
{
    return currentData().toInt();
}

void ValidityCombo::setValidId(int validId)
{
    if (findData(validId) < 0) {
        addItem(Tables::validityText(validId), validId);
    }
    setCurrentIndex(findData(validId));
}

void ValidityCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace Gui
