// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QRadioButton;
class QVBoxLayout;

namespace Gui {

class ValueLabel;
struct CollidingField;

/// One field that two operators changed: what was there before, what each of them made of it, and
/// which of the two is to be stored. Nothing is chosen at first: neither may be lost unseen.
class CollisionChoice final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CollisionChoice)

public:
    enum class Choice { None, Theirs, Mine };

    /// What the two buttons say, with the letters that choose them.
    struct Texts
    {
        QString theirs;
        QString mine;
    };

    /// The parts are named after the column: `<column>TheirsRadio`, `<column>MineRadio`,
    /// `<column>BeforeValue`, `<column>TheirsValue`, `<column>MineValue`, `<column>StoredBy`.
    CollisionChoice(const CollidingField &field, const Texts &texts, QWidget *parent = nullptr);

    [[nodiscard]] const QString &column() const { return m_column; }
    [[nodiscard]] Choice choice() const;
    void choose(Choice choice);
    void focusChoice();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();
    /// Chosen by its letter: the next one may have the focus.
    void settled();

private:
    QRadioButton *addOption(const QString &name, const QString &text, const QString &value);
    ValueLabel *addValue(const QString &name, const QString &value, int row);
    void addStoredBy(const QString &who);
    void describe(const CollidingField &field);
    [[nodiscard]] QRadioButton *buttonFor(int letter) const;

    QString m_column;
    QGridLayout *m_grid;
    QVBoxLayout *m_cell = nullptr; ///< of the value that was added last
    QButtonGroup *m_group;
    QRadioButton *m_theirs = nullptr;
    QRadioButton *m_mine = nullptr;
};

} // namespace Gui
