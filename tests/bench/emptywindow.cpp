// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt program with a window can be: shows it, says when it was painted, and ends.
#include <QApplication>
#include <QMainWindow>
#include <QScreen>

#include <chrono>
#include <cstdio>

namespace {

class EmptyWindow final : public QMainWindow
{
public:
    [[nodiscard]] bool isPainted() const { return m_isPainted; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        m_isPainted = true;
    }

private:
    bool m_isPainted = false;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    constexpr QSize asRollbooks(1180, 720);
    window.resize(asRollbooks.boundedTo(window.screen()->availableSize() * 0.9));
    window.show();
    while (!window.isPainted()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    (void)std::printf(
        "painted %lld\n",
        static_cast<long long>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()));
    return EXIT_SUCCESS;
}
