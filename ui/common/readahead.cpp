// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/readahead.h"

#include "tables/backgroundthreads.h"

#include <QDBusConnection>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QImageReader>
#include <QThreadPool>

#include <fontconfig/fontconfig.h>

namespace Gui {

ReadAhead::ReadAhead()
    : m_list(&FcInit)
{
}

void ReadAhead::goOn()
{
    m_list.join(); // who asks for the list while it is being read, reads all of it as well
    // What they answer is of no interest: they do all there is to answer it.
    m_bus = std::jthread([] { (void)QDBusConnection::sessionBus(); });
    Tables::backgroundThreads().start([font = QGuiApplication::font()] {
        (void)QFontMetrics(font).averageCharWidth();
        (void)QImageReader::supportedImageFormats();
    });
}

} // namespace Gui
