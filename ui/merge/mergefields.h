// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/merge.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QRadioButton;

namespace Gui {

/// The fields in which two customer users differ, side by side: which of the two values is kept.
/// The arrow keys and the letters in the headings choose; Tab and Enter lead to the next field.
class MergeFields final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MergeFields)

public:
    /// What stands above the two columns, with the letters that choose.
    struct Headings
    {
        QString kept;
        QString other;
    };

    explicit MergeFields(QWidget *parent = nullptr);

    /// Shows the fields of these two. The parts are named after the column: `<column>KeptRadio`,
    /// `<column>OtherRadio`, `<column>KeptValue` and so on. `taken`: what is chosen first.
    void ask(const Domain::Merge &merge, const QStringList &taken, const Headings &headings);
    /// The columns of which the other one's value is chosen.
    [[nodiscard]] QStringList taken() const;
    void take(const QStringList &columns);
    /// False if there is nothing to choose.
    bool focusFirst();
    /// In the order in which Tab leads to them.
    [[nodiscard]] QList<QWidget *> inputs() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();
    /// The focus is there now.
    void reached(const QWidget *row);

private:
    struct Row
    {
        QString column;
        QRadioButton *kept = nullptr;
        QRadioButton *other = nullptr;
    };
    void addHeading(const QString &name, const QString &text, const QString &person, int column);
    void addRow(const Domain::MergeField &field);
    struct Choice;
    QRadioButton *addChoice(QButtonGroup *group, const Choice &choice, int column);
    QLabel *addText(QRadioButton *button, const QString &name, const QString &text);
    void goOn(const QObject *from);
    [[nodiscard]] const Row *rowOf(const QObject *button) const;
    [[nodiscard]] bool chooses(const QString &heading, int letter) const;

    QWidget *m_content = nullptr; ///< of what is shown
    QGridLayout *m_grid = nullptr; ///< likewise
    QList<Row> m_rows;
    Headings m_headings;
    QList<QLabel *> m_headingLabels;
};

} // namespace Gui
