// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listpage.h"

#include "ui_listpage.h"

#include "store/agentstore.h"
#include "store/changewriter.h"
#include "store/settingstore.h"
#include "store/tablecolumns.h"
#include "tables/errortexts.h"
#include "ui/common/clearbutton.h"
#include "ui/common/icons.h"
#include "ui/common/looks.h"
#include "ui/lists/listheading.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QSqlError>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// As many as are seen: reading a thousand takes longer than all else from a key to the painted
/// list.
qsizetype rowsSeen(const QTableView &view)
{
    constexpr qsizetype fewest = 20; // the window may not have its size yet
    const int height = qMax(view.verticalHeader()->defaultSectionSize(), 1);
    return qMax<qsizetype>(view.viewport()->height() / height + 2, fewest);
}

} // namespace

ListPage::ListPage(Session &session, Prompts &prompts, Texts texts, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::ListPage>())
    , m_session(session)
    , m_prompts(prompts)
    , m_emptyState(new EmptyState(this))
    , m_texts(std::move(texts))
    , m_mayWrite(!session.database->isReadOnly()
                 && (m_texts.administratorsOnly ? session.agent.isAdministrator
                                                : session.agent.mayEditCustomers))
{
    m_ui->setupUi(this);
    new ClearButton(m_ui->searchEdit);
    m_rest = new ListRest(*m_ui->listView, this);
    // In the same cell as the list: below the column headings, which stay.
    m_ui->listGrid->addWidget(m_emptyState, 0, 0, Qt::AlignCenter);
    m_emptyState->hide();
    fillIn();
    readPreferences();
    fitSidebar();
    if (!m_mayWrite) {
        forbidWriting();
    }
    connectSidebar();
    connectList();
    addShortcuts();
}

ListPage::~ListPage() = default;

void ListPage::fillIn()
{
    m_ui->searchEdit->setAccessibleName(m_texts.search);
    m_ui->searchButton->setIcon(icon(u"search"_s));
    if (!m_texts.searched.isEmpty()) {
        m_ui->searchEdit->setToolTip(m_texts.searched);
    }
    m_ui->includeInvalidCheck->setText(m_texts.includeInvalid);
    m_ui->addButton->setText(m_texts.add);
    m_ui->addButton->setIcon(icon(m_texts.addIcon));
    m_ui->addButton->setToolTip(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    m_ui->hintLabel->setText(m_texts.hint);
    m_ui->hintCard->setVisible(!m_texts.hint.isEmpty());
    m_ui->listView->setAccessibleName(m_texts.list);
    // A sheet of paper. Those with inputs stay in the window's colour: on paper, dark themes hide
    // the outlines of check boxes.
    m_ui->listCard->setBackgroundRole(QPalette::Base);
    makeHeadings({m_ui->actionsHeading, m_ui->hintHeading, m_ui->headingLabel});
}

void ListPage::readPreferences()
{
    readLimit();
    const auto stored =
        Store::AgentStore(*m_session.database).preference(m_session.agent.id, m_texts.preference);
    m_ui->includeInvalidCheck->setChecked(stored && *stored == "1"_L1);
}

/// Anew for each search: an administrator may set another.
void ListPage::readLimit()
{
    const auto settings = Store::readSettings(*m_session.database);
    m_step = settings ? settings->listLimit() : Domain::Settings().listLimit();
    m_limit = m_step;
}

void ListPage::forbidWriting()
{
    m_ui->addButton->setEnabled(false);
    m_ui->addButton->setToolTip(
        m_session.database->isReadOnly() ? tr("This database can only be read.")
            : m_texts.administratorsOnly
            ? tr("Only members of the group admin may change something.")
            : tr("Only members of the group users or admin may change something."));
}

void ListPage::connectSidebar()
{
    m_ui->searchEdit->installEventFilter(this);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &ListPage::search);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, [this] {
        search();
        enterList();
    });
    connect(m_ui->searchButton, &QToolButton::clicked, this, &ListPage::search);
    connect(m_ui->includeInvalidCheck, &QCheckBox::toggled, this, &ListPage::setIncludeInvalid);
    connect(m_ui->addButton, &QPushButton::clicked, this, &ListPage::add);
}

void ListPage::connectList()
{
    connect(m_ui->listView, &ListView::opened, this, [this](int row) { edit(keyOf(row)); });
    connect(m_ui->listView, &ListView::menuRequested, this, &ListPage::openMenu);
    connect(m_ui->listView, &ListView::typed, this, &ListPage::typeOn);
    connect(m_ui->listView, &ListView::leftUpwards, this, &ListPage::focusSearch);
    connect(m_ui->showMoreButton, &QPushButton::clicked, this, &ListPage::showMore);
    connect(m_emptyState, &EmptyState::actionRequested, this, &ListPage::takeOffer);
    connect(m_rest, &ListRest::needed, this, &ListPage::readRest);
}

void ListPage::addShortcuts()
{
    // Those of the page that is not shown are not active.
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, m_ui->addButton,
            &QPushButton::click);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this,
            &ListPage::focusSearch);
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this,
            &ListPage::focusSearch);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this,
            &ListPage::refresh);
}

void ListPage::fitSidebar()
{
    constexpr int characters = 34;
    const int wanted = fontMetrics().averageCharWidth() * characters;
    // As high as the field it belongs to.
    const int height = m_ui->searchEdit->sizeHint().height();
    m_ui->searchButton->setFixedSize(height, height);
    m_ui->sidebar->setFixedWidth(qMax(wanted, m_ui->sidebar->minimumSizeHint().width()));
}

void ListPage::start(Tables::RecordTable &table)
{
    m_table = &table;
    m_ui->listView->setModel(&table);
    m_ui->listView->setInvalidRole(Tables::RecordTable::IsInvalidRole);
    m_arrangement = new ListArrangement(
        *m_ui->listView, ListPreferences(m_session.agent.login, m_texts.table), columns(), this);
    connect(m_arrangement, &ListArrangement::sortChanged, this, [this] { find(Place::Top); });
    find(Place::Top);
}

void ListPage::refresh()
{
    find(Place::Keep);
}

void ListPage::focusSearch()
{
    m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchEdit->selectAll();
}

void ListPage::search()
{
    readLimit();
    find(Place::Top);
}

void ListPage::find(Place place)
{
    const QString selected = selectedKey();
    const int scrolledTo = place == Place::Keep ? m_ui->listView->verticalScrollBar()->value() : 0;
    m_rest->giveUp();
    const qsizetype atOnce = place == Place::Top ? rowsSeen(*m_ui->listView) : -1;
    m_table->readFirst(atOnce);
    m_outcome = showHits({.typed = m_ui->searchEdit->text(),
                          .includeInvalid = m_ui->includeInvalidCheck->isChecked(),
                          .sortField = m_arrangement->sortField(),
                          .order = m_arrangement->sortOrder(),
                          .limit = m_limit,
                          .atOnce = atOnce});
    if (m_outcome.isRead) {
        m_arrangement->arrange([this](const QString &column) { return sectionOf(column); });
        m_ui->listView->setHighlighter({m_ui->searchEdit->text(), schema()},
                                       m_arrangement->fields());
    }
    returnTo(selected, scrolledTo);
    describe();
    if (m_table->hasRest() || m_outcome.isBeginning) {
        m_selectedInRest = rowOf(selected) < 0 ? selected : QString();
    }
    if (m_table->hasRest()) {
        m_rest->await(); // the last thing: scrolling to what is selected would need it
    }
}

void ListPage::readRest()
{
    const QString selected = selectedKey();
    const int scrolledTo = m_ui->listView->verticalScrollBar()->value();
    if (!m_table->readRest()) {
        tellUnread();
    }
    returnTo(selected, scrolledTo);
}

ListPage::Outcome ListPage::outcomeOf(bool isShown, qsizetype total, qsizetype hiddenInvalid)
{
    if (!isShown) {
        tellUnread();
        return {};
    }
    return {.isRead = true,
            .shown = m_table->shownCount(),
            .total = total,
            .hiddenInvalid = hiddenInvalid};
}

void ListPage::tellUnread()
{
    tellError({.code = Domain::ErrorCode::Database,
               .subject = m_session.database->location().text,
               .detail = m_table->lastError().text()});
}

QString ListPage::selectedKey() const
{
    const QModelIndex current = m_ui->listView->currentIndex();
    return current.isValid() ? keyOf(current.row()) : m_selectedInRest;
}

/// After the list was filled anew.
void ListPage::returnTo(const QString &selected, int scrolledTo)
{
    m_selectedInRest.clear();
    if (!selected.isEmpty()) {
        select(rowOf(selected));
    }
    m_ui->listView->doItemsLayout(); // else the scroll bar would not know yet how far it reaches
    m_ui->listView->verticalScrollBar()->setValue(scrolledTo);
}

void ListPage::select(int row)
{
    if (row >= 0 && row < m_ui->listView->model()->rowCount()) {
        m_ui->listView->setCurrentIndex(
            m_ui->listView->model()->index(row, m_ui->listView->visualOrder().value(0)));
    }
}

void ListPage::takeCount(qsizetype total, qsizetype hiddenInvalid)
{
    m_outcome.total = total;
    m_outcome.hiddenInvalid = hiddenInvalid;
    m_outcome.isCounted = true;
    m_outcome.isBeginning = false;
    m_outcome.shown = m_table->shownCount();
    describe();
    if (m_table->hasRest()) {
        m_rest->await();
    }
}

void ListPage::describe()
{
    // How many there are of a mere beginning is not worth a flicker.
    m_ui->headingLabel->setText(
        !m_outcome.isSorted       ? sortingHeading()
            : m_outcome.isCounted ? listHeading(m_outcome.shown, m_outcome.total)
                                  : firstOnesHeading(m_outcome.isBeginning ? 0 : m_outcome.shown));
    m_ui->hiddenLabel->setText(hiddenInvalidText(m_outcome.hiddenInvalid));
    m_ui->hiddenLabel->setVisible(m_outcome.hiddenInvalid > 0);
    const qsizetype more = m_outcome.isLoading ? 0
        : m_outcome.isCounted                  ? qMin(m_step, m_outcome.total - m_outcome.shown)
                                               : m_step;
    m_ui->showMoreButton->setText(tr("&Show %Ln More", nullptr, static_cast<int>(more)));
    m_ui->showMoreButton->setVisible(more > 0);
    describeEmptiness();
}

void ListPage::describeEmptiness()
{
    if (m_outcome.shown > 0 || !m_outcome.isRead) {
        m_emptyState->hide();
        return;
    }
    const Offer offer = offerFor(m_outcome);
    m_emptyState->say(offer.text, offer.action);
}

ListPage::Offer ListPage::offerFor(const Outcome &outcome) const
{
    if (outcome.isLoading) {
        return {readingText(), {}};
    }
    if (outcome.hiddenInvalid > 0) {
        return {m_texts.onlyInvalid, tr("Inc&lude Invalid")};
    }
    if (m_ui->searchEdit->text().isEmpty()) {
        return {tr("No data found."),
                m_mayWrite ? QString(m_texts.add).remove(u'&') : QString()}; // the letter is taken
    }
    return {tr("No data found.") + u'\n' + tr("F1 shows what the search can do."), {}};
}

void ListPage::takeOffer()
{
    if (m_outcome.hiddenInvalid > 0) {
        m_ui->includeInvalidCheck->setChecked(true);
        m_ui->searchEdit->setFocus(); // the button that had it is gone
    } else {
        add();
    }
}

void ListPage::showMore()
{
    m_limit += m_step;
    find(Place::Keep);
}

void ListPage::setIncludeInvalid(bool include)
{
    search();
    rememberIncludeInvalid(include);
}

void ListPage::rememberIncludeInvalid(bool include)
{
    if (m_session.database->isReadOnly()) {
        return;
    }
    const auto stored = Store::rememberPreference(*m_session.database, m_session.agent,
                                                  m_texts.preference, include ? u"1"_s : u"0"_s);
    if (!stored) {
        tellError(stored.error());
    }
}

void ListPage::takeSaved(const QString &key)
{
    if (auto refreshed = takeNews(); !refreshed) {
        tellError(refreshed.error());
    }
    select(rowOf(key));
}

Domain::Result<void> ListPage::takeNews()
{
    // Its signals bring the list up to date.
    return m_session.directory->refresh();
}

/// What is told as done may be so no longer.
void ListPage::onTakenBack()
{
    if (m_ui->messageBar->kind() == MessageBar::Kind::Done) {
        m_ui->messageBar->clear();
    }
}

void ListPage::tellSaved(const QString &news)
{
    m_ui->messageBar->say(MessageBar::Kind::Done, news);
}

void ListPage::tellError(const Domain::Error &error)
{
    m_ui->messageBar->say(MessageBar::Kind::Error, Tables::errorText(error));
}

void ListPage::setValidity(const QString &key, Domain::Validity validity)
{
    const int row = rowOf(key);
    if (row < 0) {
        return;
    }
    const QString name = nameOf(row);
    const auto applied = Store::ChangeWriter(*m_session.database, m_session.agent)
                             .apply(validityChange(row, validity));
    if (!applied) {
        tellError(applied.error());
        return;
    }
    const bool isInvalid = validity == Domain::Validity::Invalid;
    takeSaved(key);
    tellSaved(isInvalid ? tr("%1 is now invalid.").arg(name) : tr("%1 is now valid.").arg(name));
}

void ListPage::enterList()
{
    if (m_outcome.shown == 0) {
        return;
    }
    if (!m_selectedInRest.isEmpty()) {
        m_rest->need(); // else the first row would be selected instead
    }
    m_ui->listView->setFocus(Qt::TabFocusReason);
}

void ListPage::typeOn(const QString &text)
{
    m_ui->searchEdit->setFocus(Qt::OtherFocusReason);
    m_ui->searchEdit->end(false);
    m_ui->searchEdit->insert(text);
}

void ListPage::openMenu(int row, const QPoint &globalPosition)
{
    const QString key = keyOf(row);
    auto *menu = new RecordMenu({.copies = copiesOf(row),
                                 .links = linksOf(row),
                                 .commands = commandsOf(row),
                                 .isValid = isValid(row),
                                 .mayWrite = m_mayWrite,
                                 .mayLink = m_session.agent.isAdministrator},
                                this);
    connect(menu, &RecordMenu::editRequested, this, [this, key] { edit(key); });
    connect(menu, &RecordMenu::historyRequested, this,
            [this, key] { emit historyRequested(referenceTo(key)); });
    connect(menu, &RecordMenu::linkRequested, this,
            [this](const Link &link) { emit relationsRequested(link.subject, link.others); });
    connect(menu, &RecordMenu::validityRequested, this,
            [this, key](Domain::Validity validity) { setValidity(key, validity); });
    menu->addSeparator();
    m_arrangement->addSortMenu(*menu);
    menu->popup(globalPosition);
}

QList<ListPage::Command> ListPage::commandsOf(int /*row*/)
{
    return {};
}

/// All but customers are known by their numbers.
Store::RecordReference ListPage::referenceTo(const QString &key) const
{
    const Domain::Table table =
        Store::tableOf(m_table->recordKind().value_or(Domain::RecordKind::CustomerUser));
    return {.table = table,
            .key = table == Domain::Table::Customer ? QVariant(key) : QVariant(key.toLongLong())};
}

bool ListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->searchEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_PageDown) {
            enterList();
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_ui->searchEdit->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ListPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitSidebar();
    }
}

} // namespace Gui
