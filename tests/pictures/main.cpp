// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of every screen, for the README and for looking at: rollbook_pictures FOLDER
// [--dark]. Language and scale come from the environment (LANG, QT_SCALE_FACTOR).
// packaging/pictures.sh calls it.
#include "photographer.h"
#include "tables/translation.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStyleFactory>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

QPalette darkPalette()
{
    const QColor window(0x2b, 0x2b, 0x2e);
    const QColor base(0x1e, 0x1e, 0x20);
    QPalette palette(window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x28));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, QColor(0xee, 0xee, 0xee));
        palette.setColor(QPalette::Disabled, role, QColor(0x8a, 0x8a, 0x8a));
    }
    palette.setColor(QPalette::PlaceholderText, QColor(0x8a, 0x8a, 0x8a));
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::Highlight, QColor(0x2a, 0x6f, 0xc9));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6a, 0xa8, 0xff));
    return palette;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1))) {
        return 2;
    }
    if (arguments.contains(u"--dark"_s)) {
        QApplication::setPalette(darkPalette());
    }
    const QTemporaryDir folder;
    QCoreApplication::setOrganizationName(u"rollbook-pictures"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    Tables::installTranslations();
    return Pictures::Photographer(arguments.at(1), folder.filePath(u"demo.db"_s)).takeAll() ? 0 : 1;
}
