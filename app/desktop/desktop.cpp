// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace App {

using namespace std::chrono_literals;

namespace {

constexpr auto paintingTime =
    300ms; ///< for the window to get its size from the desktop, and to paint itself

}

Desktop::Desktop(CommandLine line, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_flow(m_prompts, &QDateTime::currentDateTimeUtc)
{
    // Between two dialogs there may be no window for a moment.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    connect(&m_flow, &Gui::SignInFlow::signedIn, this, &Desktop::showWindow);
    connect(&m_flow, &Gui::SignInFlow::cancelled, this, &Desktop::onCancelled);
}

Desktop::~Desktop() = default;

void Desktop::start()
{
    if (m_line.isDemo) {
        m_flow.openDemo();
    } else {
        m_flow.start(m_line.file);
    }
}

void Desktop::stop()
{
    if (m_window) {
        m_window->rememberState();
    }
    QCoreApplication::quit();
}

void Desktop::showWindow()
{
    if (Gui::MainWindow *previous = m_window.release()) {
        previous->rememberState();
        previous->hide();
        previous->deleteLater(); // one of its menus may have brought us here
    }
    m_window = std::make_unique<Gui::MainWindow>(m_flow.takeSession(), m_prompts);
    m_flow.setWindow(m_window.get());
    connectWindow();
    m_window->show();
    if (!m_line.picture.isEmpty()) {
        QTimer::singleShot(paintingTime, this, &Desktop::takePicture);
    }
}

void Desktop::connectWindow()
{
    using Gui::MainWindow;
    connect(m_window.get(), &MainWindow::newDatabaseRequested, &m_flow,
            &Gui::SignInFlow::createDatabase);
    connect(m_window.get(), &MainWindow::openDatabaseRequested, &m_flow,
            &Gui::SignInFlow::openDatabase);
    connect(m_window.get(), &MainWindow::demoRequested, &m_flow, &Gui::SignInFlow::openDemo);
    // Later, as the window is still in its own function now.
    connect(m_window.get(), &MainWindow::signOutRequested, this, &Desktop::signOut,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::restoreRequested, this, &Desktop::restore,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::closed, qApp, &QCoreApplication::quit);
}

void Desktop::signOut()
{
    const QString path = m_window->session().database->location().text;
    m_window->rememberState();
    m_window.reset();
    m_flow.start(path);
}

/// The window goes first: its connection to the database, and all that it has read.
void Desktop::restore(const QString &backup)
{
    const Store::Location database = m_window->session().database->location();
    m_window->rememberState();
    m_window.reset();
    m_flow.restore(database, backup);
}

void Desktop::onCancelled()
{
    if (!m_window) {
        QCoreApplication::quit();
    }
}

void Desktop::takePicture()
{
    const bool isSaved = m_window->grab().save(m_line.picture, "PNG");
    if (!isSaved) {
        const QByteArray message =
            tr("The picture could not be saved: %1").arg(m_line.picture).toLocal8Bit();
        (void)std::fprintf(stderr, "rollbook: %s\n", message.constData());
    }
    QCoreApplication::exit(isSaved ? EXIT_SUCCESS : EXIT_FAILURE);
}

} // namespace App
