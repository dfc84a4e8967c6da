// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

#include <QByteArray>
#include <QLocale>

#include <memory>
#include <string>
#include <string_view>

struct UCollator;

namespace Search {

/// What texts are sorted by: the locale's alphabet (numbers in texts by value, case last), empty
/// ones last. A numeric field goes by value; what is no number comes between the numbers and the
/// empty ones.
///
/// Orders as QCollator does, which asks the same library (ICU), but hands out the keys' bytes: a
/// million of them lie in one piece of memory, and most comparisons are of two numbers.
/// Any thread.
class Collation
{
public:
    /// The C locale knows no alphabet: English stands in for it.
    explicit Collation(const QLocale &locale);

    /// Adds what is to be compared byte by byte with that of other texts (UTF-8) of the field.
    void appendKey(std::string &to, std::string_view text, const Field &field) const;

    /// Names the alphabet and its version: what was sorted by one of another name may stand
    /// differently.
    [[nodiscard]] QByteArray identity() const;

private:
    void appendTextKey(std::string &to, std::string_view text) const;

    std::shared_ptr<UCollator> m_collator;
};

} // namespace Search
