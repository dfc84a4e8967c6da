// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <cstddef>
#include <string_view>

namespace Search {

/// How often each byte occurs in what is searched.
using Histogram = std::array<quint64, 256>;

/// Bytes to be found in many. Looks for the two of them that are rarest there, and at the others
/// only where both of these are. Any thread.
class Needle
{
public:
    /// What is searched must be readable that far behind its end.
    static constexpr size_t readBeyond = 16;

    /// The bytes must be some.
    Needle(QByteArray bytes, const Histogram &histogram);

    /// Where it begins first from there on, or `to`.
    [[nodiscard]] const char *find(const char *from, const char *to) const;
    /// The same without the processor's help, as on those that have no SSE2.
    [[nodiscard]] const char *findPortably(const char *from, const char *to) const;

    [[nodiscard]] bool isIn(std::string_view text) const
    {
        return find(text.data(), text.data() + text.size()) != text.data() + text.size();
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    size_t m_rarest = 0; ///< where the rarest byte is in it
    size_t m_second = 0; ///< the same, if it has one byte only
};

} // namespace Search
