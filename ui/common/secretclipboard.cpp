// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QObject>
#include <QTimer>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// Lives as long as the secret may lie on the clipboard.
class Eraser final : public QObject
{
public:
    Eraser(QString secret, std::chrono::milliseconds life)
        : QObject(QCoreApplication::instance())
        , m_secret(std::move(secret))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Eraser::erase);
        connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &Eraser::erase);
        m_timer.start(life);
    }

    void erase()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection}) {
            if (clipboard->text(mode) == m_secret) {
                clipboard->clear(mode);
            }
        }
        m_secret.clear();
        deleteLater();
    }

private:
    QString m_secret;
    QTimer m_timer;
};

} // namespace

void copySecret(const QString &secret, std::chrono::milliseconds life)
{
    auto *data = new QMimeData;
    data->setText(secret);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    new Eraser(secret, life); // belongs to the application, and deletes itself
}

} // namespace Gui
