// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/group.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QListWidgetItem;

namespace Ui {
class GroupListEdit;
}

namespace Gui {

/// Several groups, chosen in a list with check boxes below a line that narrows it. The chosen ones
/// stand first. A chosen name that no valid group has stays, is marked, and can be taken out.
class GroupListEdit final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GroupListEdit)
    Q_PROPERTY(QStringList names READ names WRITE setNames NOTIFY namesChanged USER true)

public:
    explicit GroupListEdit(QWidget *parent = nullptr);
    ~GroupListEdit() override;

    /// All groups there are; only valid ones are offered. What is chosen stays.
    void setGroups(const QList<Domain::Group> &groups);
    void setNames(const QStringList &names);
    /// What assistive technology calls the parts.
    void nameParts(const QString &label);

    /// Of its first line, beside which a label stands.
    [[nodiscard]] int lineHeight() const;
    /// The chosen ones: those that were set in their order, then those added since.
    [[nodiscard]] QStringList names() const { return m_names; }

signals:
    void namesChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void add(const QString &name, bool isChosen);
    void take(const QListWidgetItem &item);
    void narrow();
    void count();
    void fitList();
    void enterList();
    [[nodiscard]] QString remark(const QString &name) const;

    std::unique_ptr<Ui::GroupListEdit> m_ui;
    QList<Domain::Group> m_groups;
    QStringList m_set; ///< as setNames() left it
    QStringList m_names;
};

} // namespace Gui
