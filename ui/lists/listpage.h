// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/error.h"
#include "domain/validity.h"
#include "search/index.h"
#include "store/history.h"
#include "tables/recordtable.h"
#include "tables/relationsource.h"
#include "ui/common/listpreferences.h"
#include "ui/common/page.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"
#include "ui/lists/emptystate.h"
#include "ui/lists/listarrangement.h"
#include "ui/lists/listrest.h"
#include "ui/lists/opendialogs.h"
#include "ui/lists/recordmenu.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ListPage;
}

namespace Gui {

/// A page with what can be done on the left and the list of records on the right: search, list,
/// heading, and what is the same for customer users and customers. The list follows the typing and
/// what anybody changes in the database.
class ListPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListPage)

public:
    ~ListPage() override;

    /// Searches again; the selected record stays selected, and the list stays where it was scrolled
    /// to.
    void refresh();
    void focusSearch() override;
    void onTakenBack() override;
    /// Adds a record, in a dialog.
    virtual void add() = 0;
    /// Asks about the unsaved changes of every open dialog; false if the operator wants to go on
    /// editing one.
    [[nodiscard]] bool mayClose() override { return m_dialogs.mayClose(); }
    /// Opens the record's form, or brings it to the front.
    virtual void edit(const QString &key) = 0;
    /// Closes every open dialog without asking.
    void closeDialogs() { m_dialogs.closeAll(); }

signals:
    /// The operator wants to see the relations of that record to those of another kind, and of
    /// these the one with that key first, if any.
    void relationsRequested(const Tables::RecordRef &subject, Domain::RecordKind others,
                            const QString &first = {});
    /// The operator wants to see what happened to that record.
    void historyRequested(const Store::RecordReference &record);

protected:
    struct Texts
    {
        QString table; ///< stable name, for what is remembered of the list
        QString preference; ///< key of the agent's preference to include invalid records
        QString list; ///< for assistive technology
        QString search; ///< likewise
        QString includeInvalid;
        QString add;
        QString addIcon;
        QString hint;
        QString onlyInvalid; ///< the search found nothing but invalid records
        QString searched = {}; ///< which fields are searched; empty: those of people
        bool administratorsOnly = false; ///< nobody else may change anything
    };
    struct Outcome
    {
        bool isRead = false; ///< false: the database could not be read
        qsizetype shown = 0;
        qsizetype total = 0;
        qsizetype hiddenInvalid = 0;
        bool isCounted = true; ///< false: the last two are not known yet; see takeCount()
        bool isBeginning = false; ///< shown are only those seen; the others come with the count
        bool isSorted = true; ///< false: it is being done; till then the list is as it was before
        bool isLoading = false; ///< what is searched is still being read: the first ones at most
    };
    /// What the empty list says, and what its button offers (empty: no button).
    struct Offer
    {
        QString text;
        QString action;
    };
    using Copy = RecordMenu::Copy;
    using Link = RecordMenu::Link;
    using Command = RecordMenu::Command;

    ListPage(Session &session, Prompts &prompts, Texts texts, QWidget *parent);
    /// Call once, when the virtual functions are ready.
    void start(Tables::RecordTable &table);

    [[nodiscard]] virtual QList<ListArrangement::Column> columns() const = 0;
    [[nodiscard]] virtual const Search::Schema &schema() const = 0;
    [[nodiscard]] virtual int
    sectionOf(const QString &column) const = 0; ///< -1 if there is none (yet)
    virtual Outcome showHits(const Search::Request &request) = 0;
    /// Of what was found, if the table could show it; else that is told.
    Outcome outcomeOf(bool isShown, qsizetype total, qsizetype hiddenInvalid);
    [[nodiscard]] virtual QString keyOf(int row) const = 0;
    [[nodiscard]] virtual int rowOf(const QString &key) const = 0; ///< -1 if it is not shown
    [[nodiscard]] virtual QList<Copy> copiesOf(int row) const = 0;
    [[nodiscard]] virtual QList<Link> linksOf(int row) const = 0;
    /// What else can be done with a record; nothing, unless it is overridden.
    [[nodiscard]] virtual QList<Command> commandsOf(int row);
    [[nodiscard]] virtual QString nameOf(int row) const = 0;
    [[nodiscard]] virtual bool isValid(int row) const = 0;
    [[nodiscard]] virtual Domain::ChangeSet validityChange(int row,
                                                           Domain::Validity validity) const = 0;
    [[nodiscard]] virtual Offer offerFor(const Outcome &outcome) const;
    /// The button of the empty list was pressed.
    virtual void takeOffer();

    /// The numbers that the last showHits() did not know.
    void takeCount(qsizetype total, qsizetype hiddenInvalid);
    /// Brings the list up to date with what was just written.
    virtual Domain::Result<void> takeNews();
    /// Takes over what was just written at once, not only when the timer finds it, and selects that
    /// record.
    void takeSaved(const QString &key);
    void tellSaved(const QString &news);
    void tellError(const Domain::Error &error);

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] Prompts &prompts() const { return m_prompts; }
    [[nodiscard]] OpenDialogs &dialogs() { return m_dialogs; }

    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Place { Keep, Top };
    void fillIn();
    void readPreferences();
    void readLimit();
    void forbidWriting();
    void connectSidebar();
    void connectList();
    void addShortcuts();
    void fitSidebar();
    void search();
    void find(Place place);
    void readRest();
    void tellUnread();
    [[nodiscard]] QString selectedKey() const;
    void returnTo(const QString &selected, int scrolledTo);
    void select(int row);
    void describe();
    void describeEmptiness();
    void showMore();
    void setIncludeInvalid(bool include);
    void rememberIncludeInvalid(bool include);
    void enterList();
    void typeOn(const QString &text);
    void openMenu(int row, const QPoint &globalPosition);
    [[nodiscard]] Store::RecordReference referenceTo(const QString &key) const;
    void setValidity(const QString &key, Domain::Validity validity);

    std::unique_ptr<Ui::ListPage> m_ui;
    Session &m_session;
    Prompts &m_prompts;
    OpenDialogs m_dialogs;
    EmptyState *m_emptyState;
    ListRest *m_rest;
    Tables::RecordTable *m_table = nullptr; ///< from start() on
    ListArrangement *m_arrangement = nullptr; ///< likewise
    Texts m_texts;
    Outcome m_outcome;
    qsizetype m_step = 0; ///< how many more rows *Show more* shows
    qsizetype m_limit = 0;
    QString m_selectedInRest; ///< was selected, and is not among the rows read so far
    bool m_mayWrite = true;
};

} // namespace Gui
