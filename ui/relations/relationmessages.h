// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationmodel.h"
#include "ui/common/messagebar.h"

#include <optional>

namespace Gui {

/// What is told above the boxes of a relation. A message goes as soon as it is not true any more,
/// which is with the next box that is ticked, or before; errors stay until something else is told.
class RelationMessages final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelationMessages)

public:
    /// What may make it untrue.
    enum class About { Boxes, Cell, HiddenRows };

    /// Belongs to the bar; the model has to live as long.
    RelationMessages(MessageBar &bar, Tables::RelationModel &model);

    void tellDone(const QString &text);
    void tellSaved(int count); ///< of changes
    void tellNothingToSave();
    void tellNoBox(); ///< in the column that the keyboard is in
    void tellCopied(const QString &from);
    /// All boxes of a column were set, which was changed in `count` rows; offers to go back to what
    /// was edited before.
    void tellSetAll(int box, bool checked, int count, const Tables::RelationEdits &before);
    void tellError(const Domain::Error &error);
    void clear();
    void clearUnlessError(); ///< as the page is left
    void clearAbout(About about); ///< as that is another one now

private:
    void say(const QString &text, About about = About::Boxes,
             const QList<MessageBar::Action> &actions = {});
    void onEdited();
    void undo();

    MessageBar &m_bar;
    Tables::RelationModel &m_model;
    About m_about = About::Boxes;
    Tables::RelationEdits m_edits; ///< as of the message
    std::optional<Tables::RelationEdits> m_before; ///< what *Undo* leads back to
};

} // namespace Gui
