// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationsource.h"
#include "ui/common/page.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"
#include "ui/lists/emptystate.h"

#include <QList>

#include <memory>
#include <optional>

namespace Ui {
class RelationPage;
}

namespace Gui {

/// The relations between records of two kinds, seen from either end: a record is picked on the
/// left, and its relations are ticked on the right. Each row leads to the other side, and back.
class RelationPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelationPage)

public:
    RelationPage(Session &session, Prompts &prompts, Domain::RecordKind first,
                 Domain::RecordKind second, QWidget *parent = nullptr);
    ~RelationPage() override;

    /// Whether these are relations between records of these kinds.
    [[nodiscard]] bool connects(Domain::RecordKind one, Domain::RecordKind other) const;
    /// Shows the relations of that record, unless the operator wants to go on editing others.
    void open(const Tables::RecordRef &subject);
    /// The same, and goes to the other end's record of that key in them, if there is one.
    void openAt(const Tables::RecordRef &subject, const QString &key);
    void focusSearch() override;
    [[nodiscard]] bool mayClose() override;
    [[nodiscard]] bool isModified() const override;
    void onTakenBack() override;

signals:
    void recordRequested(const Tables::RecordRef &record); ///< to be edited in its form

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillIn();
    void connectAll();
    void fitSidebar();
    void setSide(Domain::RecordKind kind);
    void showSubject(const Tables::RecordRef &subject);
    void showNothing();
    void goBack();
    void compare(const Tables::RecordRef &subject);
    void turnOnGroupSupport();
    [[nodiscard]] Domain::RecordKind otherThan(Domain::RecordKind kind) const;

    std::unique_ptr<Ui::RelationPage> m_ui;
    Session &m_session;
    Prompts &m_prompts;
    EmptyState *m_emptyState;
    Domain::RecordKind m_first;
    Domain::RecordKind m_second;
    std::optional<Tables::RecordRef> m_subject;
    QList<Tables::RecordRef> m_before; ///< what was shown, the last one last
};

} // namespace Gui
