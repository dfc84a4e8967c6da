// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "tables/permissionpreview.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAbstractButton;
class QLabel;

namespace Tables {
class CustomerAccessModel;
class GroupPermissionModel;
} // namespace Tables

namespace Ui {
class EffectivePermissionsPanel;
}

namespace Gui {

class MarkView;

/// *Effective Permissions for Customer User*: what somebody may do, why, and what saving the form
/// it stands in would change. Writes nothing but the setting for customer group support, when asked
/// to.
class EffectivePermissionsPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EffectivePermissionsPanel)

public:
    using Person = Tables::PermissionPreview::Person;

    explicit EffectivePermissionsPanel(QWidget *parent = nullptr);
    ~EffectivePermissionsPanel() override;

    /// Call once before anything else.
    void start(Session &session, Prompts &prompts);
    /// Cheap as long as nothing of it is new.
    void showPerson(const Person &person);
    /// Reads what is stored again.
    void refresh();

    /// For the form to give them a letter each; a label's leads into its table.
    [[nodiscard]] QList<QAbstractButton *> buttons() const;
    [[nodiscard]] QList<QLabel *> labels() const;

signals:
    void done(const QString &news); ///< what the operator asked for, to be told
    void groupActivated(int id); ///< somebody wants to see the group
    void customerActivated(const QString &id); ///< likewise
    /// Of the relations that the permissions come from; `groupId`: the group that somebody is at, 0
    /// if at none.
    void changeRequested(int groupId);
    void wanted(QWidget *widget); ///< that part has to be visible

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void setUpTables();
    void restrict();
    [[nodiscard]] QString whyNotChangeable() const;
    void turnOn();
    void showAllCustomers();
    void showState();
    void showGroupSupport();
    void showChanges();
    void showNotes(const QStringList &notes);
    void explain(const MarkView *view);
    [[nodiscard]] int currentGroup() const;
    void showReasonsBeside(MarkView *view);
    void answer(MarkView *view);

    std::unique_ptr<Ui::EffectivePermissionsPanel> m_ui;
    Session *m_session = nullptr;
    Prompts *m_prompts = nullptr;
    std::unique_ptr<Tables::PermissionPreview> m_preview;
    Tables::GroupPermissionModel *m_groups = nullptr;
    Tables::CustomerAccessModel *m_access = nullptr;
    std::optional<Person> m_person;
    const MarkView *m_explained = nullptr; ///< the table whose current cell is explained
};

} // namespace Gui
