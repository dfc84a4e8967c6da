// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <string>
#include <string_view>

namespace Search {

/// The text as it is compared: compatibility decomposition, marks dropped, case folded, and what
/// Unicode's simple folding leaves apart made one (ß → ss, ł → l, ø → o, ı → i, đ → d …): "muller"
/// finds Müller, "strasse" finds Straße. Folding twice changes nothing more. Half a surrogate pair
/// becomes U+FFFD, so that the result is well-formed whatever came in. A text of nothing but marks
/// folds to an empty one.
[[nodiscard]] QString fold(QStringView text);

/// Adds the folded text to another, both UTF-8. What is no UTF-8 is taken for U+FFFD.
void appendFolded(std::string &to, std::string_view utf8);

/// A folded text, and where it came from.
struct FoldedText
{
    QString text;
    QList<qsizetype> origins; ///< of each of its UTF-16 units: where the character it was made of
                              ///< begins in the original; never descending
};

/// The same as fold(), slower.
[[nodiscard]] FoldedText foldWithOrigins(QStringView text);

/// The decimal digits of the text (of any script), as ASCII.
[[nodiscard]] QString digitsOf(QStringView text);
/// Adds them to another text; the text they are taken from is UTF-8.
void appendDigits(std::string &to, std::string_view utf8);

} // namespace Search
