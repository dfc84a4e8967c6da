// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/relationmessages.h"

#include "tables/errortexts.h"

namespace Gui {

using Tables::RelationModel;

RelationMessages::RelationMessages(MessageBar &bar, RelationModel &model)
    : QObject(&bar)
    , m_bar(bar)
    , m_model(model)
{
    connect(&model, &RelationModel::edited, this, &RelationMessages::onEdited);
}

void RelationMessages::say(const QString &text, About about,
                           const QList<MessageBar::Action> &actions)
{
    m_before.reset();
    m_about = about;
    m_edits = m_model.edits();
    m_bar.say(MessageBar::Kind::Info, text, actions);
}

void RelationMessages::tellDone(const QString &text)
{
    m_before.reset();
    m_about = About::Boxes;
    m_edits = m_model.edits();
    m_bar.say(MessageBar::Kind::Done, text);
}

void RelationMessages::tellSaved(int count)
{
    tellDone(tr("Saved: %Ln change(s).", nullptr, count));
}

void RelationMessages::tellNothingToSave()
{
    say(tr("There is nothing to save: no box was changed."));
}

void RelationMessages::tellNoBox()
{
    say(tr("There is no box in this column. Go to a box with Left or Right, and press Space "
           "there."),
        About::Cell);
}

void RelationMessages::tellCopied(const QString &from)
{
    const QString name = Tables::quotable(from);
    if (!m_model.isModified()) {
        say(tr("There is nothing to copy from %1.").arg(name));
        return;
    }
    const auto hidden = m_model.hiddenEditCount();
    if (!hidden) {
        tellError(hidden.error());
        return;
    }
    QStringList sentences{tr("Copied from %1: %Ln change(s) marked. Look at what is marked; "
                             "nothing is saved yet.",
                             nullptr, m_model.editCount())
                              .arg(name)};
    if (*hidden > 0) {
        sentences.append(tr("%Ln of the changes are in rows that are hidden, as their records are "
                            "invalid: “Include invalid” shows them.",
                            nullptr, *hidden));
    }
    say(sentences.join(u' '), *hidden > 0 ? About::HiddenRows : About::Boxes);
}

void RelationMessages::tellSetAll(int box, bool checked, int count,
                                  const Tables::RelationEdits &before)
{
    const QString header = m_model.headerData(m_model.sectionOf(box), Qt::Horizontal).toString();
    const QString text = checked
        ? tr("%1 was checked in %Ln row(s), those shown. Nothing is saved yet.", nullptr, count)
        : tr("%1 was unchecked in %Ln row(s), those shown. Nothing is saved yet.", nullptr, count);
    QList<MessageBar::Action> actions;
    if (count > 0) {
        actions.append({.text = tr("U&ndo"), .run = [this] { undo(); }});
    }
    say(text.arg(header), About::Boxes, actions);
    m_before = before;
}

void RelationMessages::tellError(const Domain::Error &error)
{
    m_before.reset();
    m_about = About::Boxes;
    m_bar.say(MessageBar::Kind::Error, Tables::errorText(error));
}

void RelationMessages::clear()
{
    m_before.reset();
    m_bar.clear();
}

void RelationMessages::clearUnlessError()
{
    if (m_bar.kind() != MessageBar::Kind::Error) {
        clear();
    }
}

void RelationMessages::clearAbout(About about)
{
    if (m_about == about) {
        m_about = About::Boxes;
        clear();
    }
}

/// A search is no edit: it leaves the message.
void RelationMessages::onEdited()
{
    if (m_model.edits() != m_edits) {
        clearUnlessError();
    }
}

void RelationMessages::undo()
{
    if (m_before) {
        m_model.setEdits(
            Tables::RelationEdits(*m_before)); // which clears the message and its offer
    }
}

} // namespace Gui
