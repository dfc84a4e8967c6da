// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/location.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QLineEdit;
class QTableView;

namespace Bench {

/// An application that knows when a widget has been painted.
class PaintWatcher final : public QApplication
{
    Q_DISABLE_COPY_MOVE(PaintWatcher)

public:
    using Clock = std::chrono::steady_clock;

    PaintWatcher(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    /// Handles events until the widget has been painted while the condition held, and its window
    /// was handed to the screen: when that was. Null if it takes unreasonably long.
    [[nodiscard]] std::optional<Clock::time_point> nextPaint(
        const QWidget &widget, const std::function<bool()> &condition = [] { return true; });

private:
    const QWidget *m_watched = nullptr;
    std::function<bool()> m_condition;
    int m_depth = 0; ///< of events within events
    bool m_isPainting = false; ///< the watched one was painted within the outermost event
    std::optional<Clock::time_point> m_paintedAt;
};

/// The program's window, the administrator of a new database signed in, and its list of customer
/// users. Neither reads nor changes what the program remembers of an operator.
class ProgramWindow
{
    Q_DISABLE_COPY_MOVE(ProgramWindow)

public:
    /// Shows it; everybody is being read then.
    [[nodiscard]] static Domain::Result<std::unique_ptr<ProgramWindow>>
    open(const Store::Location &location);
    ~ProgramWindow();

    [[nodiscard]] QWidget &paper() const; ///< where the rows are painted
    [[nodiscard]] int shownRows() const;
    /// Waits until the list has been painted with what can be found among everybody: when that was.
    [[nodiscard]] std::optional<PaintWatcher::Clock::time_point>
    loadedPaint(PaintWatcher &application) const;
    [[nodiscard]] QSize size() const { return m_window->size(); }
    [[nodiscard]] QLineEdit &searchEdit() const { return *m_searchEdit; }

private:
    ProgramWindow() = default;

    QTemporaryDir m_settings;
    Gui::DialogPrompts m_prompts;
    std::unique_ptr<Gui::MainWindow> m_window;
    QTableView *m_list = nullptr;
    QLineEdit *m_searchEdit = nullptr;
};

} // namespace Bench
