// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "search/fold.h"

#include <QString>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

/// The bytes as they are: also halves of surrogate pairs, which no UTF-8 has.
QString utf16(std::string_view bytes)
{
    QString text(qsizetype(bytes.size() / sizeof(QChar)), Qt::Uninitialized);
    std::memcpy(text.data(), bytes.data(), size_t(text.size()) * sizeof(QChar));
    return text;
}

void foldingIsDoneOnce(const QString &text)
{
    const QString folded = Search::fold(text);
    const QString digits = Search::digitsOf(text);

    require(folded.isValidUtf16(), "what is folded is well-formed");
    require(Search::fold(folded) == folded, "folding twice changes nothing more");
    require(Search::digitsOf(digits) == digits, "digits are digits");
    require(
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }),
        "digits are ASCII");
}

void originsLeadBack(const QString &text)
{
    const Search::FoldedText folded = Search::foldWithOrigins(text);
    const QList<qsizetype> &origins = folded.origins;

    require(folded.text == Search::fold(text), "it is folded the same with origins");
    require(origins.size() == folded.text.size(), "every unit has an origin");
    require(std::is_sorted(origins.begin(), origins.end()), "origins never descend");
    require(origins.isEmpty() || (origins.first() >= 0 && origins.last() < text.size()),
            "origins are inside the text");
}

/// Else a word would not be found in the texts that have it.
void partsAreFoldedAsInTheWhole(const QString &text)
{
    qsizetype middle = text.size() / 2;
    const bool splitsPair =
        middle > 0 && text.at(middle - 1).isHighSurrogate() && text.at(middle).isLowSurrogate();
    middle += splitsPair ? 1 : 0;

    require(Search::fold(text.first(middle)) + Search::fold(text.sliced(middle))
                == Search::fold(text),
            "a part is folded as it is in the whole");
}

/// What records are made of, and what is typed: the same text in two encodings.
void bytesAreFoldedAsTheirText(std::string_view utf8, const QString &text)
{
    const std::string before = "before";
    std::string folded = before;
    Search::appendFolded(folded, utf8);
    std::string digits = before;
    Search::appendDigits(digits, utf8);

    require(folded == before + Search::fold(text).toStdString(), "UTF-8 is folded as its text");
    require(digits == before + Search::digitsOf(text).toStdString(),
            "UTF-8 has the digits of its text");
}

void everythingHolds(const QString &text)
{
    foldingIsDoneOnce(text);
    originsLeadBack(text);
    partsAreFoldedAsInTheWhole(text);
    if (text.isValidUtf16()) {
        bytesAreFoldedAsTheirText(text.toStdString(), text);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    // A text whose first character is a byte order mark would come without it.
    const QString text =
        QString::fromUtf8(("x" + std::string(bytes)).c_str(), qsizetype(size) + 1).sliced(1);

    everythingHolds(text);
    everythingHolds(utf16(bytes));
    bytesAreFoldedAsTheirText(bytes, text);
    return 0;
}
