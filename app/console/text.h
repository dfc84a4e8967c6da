// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace Console {

/// Short for QCoreApplication::translate(), which lupdate knows as well.
[[nodiscard]] QString translate(const char *context, const char *source,
                                const char *comment = nullptr, int n = -1);

/// Octets as UTF-8, strictly, and all of it: null if they are none.
[[nodiscard]] std::optional<QString> decoded(QByteArrayView octets);

/// The value in one line of JSON. What controls a terminal is escaped, where JSON itself would not
/// ask for that.
[[nodiscard]] QByteArray jsonText(const QJsonValue &value);

/// A text from outside as a terminal may get it: control characters and marks that turn the
/// writing direction of what follows are replaced, so that nobody's name can steer the terminal.
[[nodiscard]] QString printable(const QString &text);

/// Columns below their headings, the last one open-ended; what is very long is cut. Cells need not
/// be printable.
[[nodiscard]] QString table(const QStringList &headings, const QList<QStringList> &rows);

/// A line each: a label and its value, aligned. Values need not be printable.
[[nodiscard]] QString pairs(const QList<QPair<QString, QString>> &lines);

/// Words in lines of at most `width` columns; all lines but the first are indented.
[[nodiscard]] QString wrapped(const QString &text, qsizetype indent, qsizetype width = 100);

/// The same with all lines indented, the last one with its end. It need not be printable.
[[nodiscard]] QString paragraph(const QString &text, qsizetype indent = 0);

} // namespace Console
