// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/collation.h"

#include "search/utf8.h"

#include <QByteArrayView>
#include <QString>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <unicode/ucol.h>
#include <vector>

namespace Search {

namespace {

/// What a key begins with.
enum Rank : char { Number, Text, Empty };

/// Bytes that compare as the numbers do.
void appendNumberKey(std::string &to, double number)
{
    constexpr quint64 sign = quint64(1) << 63;
    // 0.0 and -0.0 are the same number.
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number);
    const quint64 ordered = (bits & sign) != 0 ? ~bits : bits | sign;
    for (int shift = 56; shift >= 0; shift -= 8) {
        to.push_back(char(ordered >> shift & 0xff));
    }
}

std::shared_ptr<UCollator> opened(const QLocale &locale)
{
    UErrorCode status = U_ZERO_ERROR;
    UCollator *const collator = ucol_open(locale.bcp47Name().toLatin1().constData(), &status);
    Q_ASSERT(collator != nullptr); // an unknown language gets the root's order
    ucol_setAttribute(collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
    ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    ucol_setAttribute(collator, UCOL_ALTERNATE_HANDLING, UCOL_NON_IGNORABLE, &status);
    return {collator, ucol_close};
}

} // namespace

Collation::Collation(const QLocale &locale)
    : m_collator(opened(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale))
{
}

void Collation::appendKey(std::string &to, std::string_view text, const Field &field) const
{
    if (text.empty()) {
        to.push_back(Rank::Empty);
        return;
    }
    bool isNumber = false;
    const double number =
        field.numeric ? QByteArrayView(text.data(), qsizetype(text.size())).toDouble(&isNumber) : 0;
    if (isNumber && std::isfinite(number)) {
        to.push_back(Rank::Number);
        appendNumberKey(to, number);
    } else {
        to.push_back(Rank::Text);
        appendTextKey(to, text);
    }
}

QByteArray Collation::identity() const
{
    UErrorCode status = U_ZERO_ERROR;
    const char *const locale = ucol_getLocaleByType(m_collator.get(), ULOC_ACTUAL_LOCALE, &status);
    UVersionInfo version{};
    ucol_getVersion(m_collator.get(), &version[0]);
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(&version[0]), sizeof version);
    return QByteArray(U_ICU_VERSION) + ' ' + locale + ' ' + bytes.toHex();
}

void Collation::appendTextKey(std::string &to, std::string_view text) const
{
    std::array<char16_t, 128> narrow{};
    QString wide;
    const char16_t *source = narrow.data();
    auto length = int32_t(text.size());
    if (text.size() <= narrow.size() && isAscii(text)) {
        std::copy(text.begin(), text.end(), narrow.begin());
    } else {
        wide = fromUtf8(text);
        source = reinterpret_cast<const char16_t *>(wide.utf16());
        length = int32_t(wide.size());
    }
    std::array<uint8_t, 256> usual{};
    const auto written = [&](uint8_t *key, size_t room) {
        return size_t(ucol_getSortKey(m_collator.get(), source, length, key, int32_t(room)));
    };
    const size_t needed = written(usual.data(), usual.size());
    // A key ends with a zero, smaller than every other byte of one: compared to their ends, keys do
    // without.
    if (needed <= usual.size()) {
        to.append(reinterpret_cast<const char *>(usual.data()), std::max<size_t>(needed, 1) - 1);
        return;
    }
    std::vector<uint8_t> key(needed);
    (void)written(key.data(), key.size());
    to.append(reinterpret_cast<const char *>(key.data()), needed - 1);
}

} // namespace Search
