// SPDX-License-Identifier: GPL-3.0-or-later
#include "programwindow.h"

#include "store/agentstore.h"
#include "ui/customeruser/customeruserpage.h"

#include <QDeadlineTimer>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>

namespace Bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Domain::Error;
using Domain::Result;

namespace {

constexpr int firstAdministrator = 1; ///< the id that a new database gives

}

PaintWatcher::PaintWatcher(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

bool PaintWatcher::notify(QObject *receiver, QEvent *event)
{
    ++m_depth;
    const bool isPaint = receiver == m_watched && event->type() == QEvent::Paint;
    const bool isHandled = QApplication::notify(receiver, event);
    m_isPainting = m_isPainting || isPaint;
    if (--m_depth == 0 && m_isPainting) {
        m_isPainting = false;
        if (!m_paintedAt
            && m_condition()) { // the outermost event handed the window to the screen as well
            m_paintedAt = Clock::now();
        }
    }
    return isHandled;
}

std::optional<PaintWatcher::Clock::time_point>
PaintWatcher::nextPaint(const QWidget &widget, const std::function<bool()> &condition)
{
    const QDeadlineTimer patience(10min); // for millions to be read
    m_watched = &widget;
    m_condition = condition;
    m_paintedAt.reset();
    while (!m_paintedAt && !patience.hasExpired()) {
        processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    m_watched = nullptr;
    return m_paintedAt;
}

Result<std::unique_ptr<ProgramWindow>> ProgramWindow::open(const Store::Location &location)
{
    std::unique_ptr<ProgramWindow> opened(new ProgramWindow);
    QCoreApplication::setOrganizationName(u"rollbook-bench"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, opened->m_settings.path());
    auto session = std::make_unique<Gui::Session>();
    auto database = Store::Database::open(location, Gui::windowOptions());
    if (!database) {
        return database.error();
    }
    session->database = std::move(*database);
    auto agent = Store::AgentStore(*session->database).agent(firstAdministrator);
    if (!agent || !agent->has_value()) {
        return agent ? Error{.detail = u"There is no administrator."_s} : agent.error();
    }
    session->agent = **agent;
    session->directory = std::make_unique<Tables::Directory>(*session->database);
    opened->m_window = std::make_unique<Gui::MainWindow>(std::move(session), opened->m_prompts);
    const auto *page = opened->m_window->findChild<Gui::CustomerUserPage *>();
    opened->m_list = page->findChild<QTableView *>(u"listView"_s);
    opened->m_searchEdit = page->findChild<QLineEdit *>(u"searchEdit"_s);
    opened->m_window->show();
    return opened;
}

ProgramWindow::~ProgramWindow() = default;

QWidget &ProgramWindow::paper() const
{
    return *m_list->viewport();
}

int ProgramWindow::shownRows() const
{
    return m_list->model()->rowCount();
}

std::optional<PaintWatcher::Clock::time_point>
ProgramWindow::loadedPaint(PaintWatcher &application) const
{
    const Tables::Directory &directory = *m_window->session().directory;
    if (directory.isLoaded()) {
        paper().update(); // else it might have nothing left to paint
    }
    return application.nextPaint(paper(), [&directory] { return directory.isLoaded(); });
}

} // namespace Bench
