// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/commandline.h"
#include "ui/common/prompts.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/signin/signinflow.h"

#include <QObject>

#include <memory>

namespace App {

/// The program while it runs: leads from signing in to the main window, and back.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desktop)

public:
    explicit Desktop(CommandLine line, QObject *parent = nullptr);
    ~Desktop() override;

    void start();
    /// Ends the program without asking anything: the system or its user wants it gone.
    void stop();

private:
    void showWindow();
    void connectWindow();
    void signOut();
    void restore(const QString &backup);
    void onCancelled();
    void takePicture();

    CommandLine m_line;
    Gui::DialogPrompts m_prompts;
    Gui::SignInFlow m_flow;
    std::unique_ptr<Gui::MainWindow> m_window;
};

} // namespace App
