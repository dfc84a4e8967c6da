// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/needle.h"

#include <cstring>
#include <utility>

#ifdef __SSE2__
#include <bit>
#include <emmintrin.h>
#endif

namespace Search {

Needle::Needle(QByteArray bytes, const Histogram &histogram)
    : m_bytes(std::move(bytes))
{
    Q_ASSERT(!m_bytes.isEmpty());
    const auto frequency = [&](size_t at) { return histogram[quint8(m_bytes.at(qsizetype(at)))]; };
    const auto length = size_t(m_bytes.size());
    for (size_t at = 1; at < length; ++at) {
        if (frequency(at) < frequency(m_rarest)) {
            m_rarest = at;
        }
    }
    m_second = m_rarest == 0 ? length - 1 : 0;
    for (size_t at = 0; at < length; ++at) {
        if (at != m_rarest && frequency(at) < frequency(m_second)) {
            m_second = at;
        }
    }
}

#ifdef __SSE2__
const char *Needle::find(const char *from, const char *to) const
{
    constexpr auto step = qsizetype(sizeof(__m128i));
    const qsizetype length = m_bytes.size();
    const __m128i rarest = _mm_set1_epi8(m_bytes.at(qsizetype(m_rarest)));
    const __m128i second = _mm_set1_epi8(m_bytes.at(qsizetype(m_second)));
    const auto load = [](const char *at) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
    };
    // Where it may begin at all.
    qsizetype places = to - from - length + 1;
    for (const char *at = from; places > 0; at += step, places -= step) {
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load(at + m_rarest), rarest),
                                           _mm_cmpeq_epi8(load(at + m_second), second));
        for (auto bits = unsigned(_mm_movemask_epi8(both)); bits != 0; bits &= bits - 1) {
            const qsizetype place = std::countr_zero(bits);
            if (place >= places) {
                return to;
            }
            if (length <= 2 || std::memcmp(at + place, m_bytes.constData(), size_t(length)) == 0) {
                return at + place;
            }
        }
    }
    return to;
}
#else
const char *Needle::find(const char *from, const char *to) const
{
    return findPortably(from, to);
}
#endif

const char *Needle::findPortably(const char *from, const char *to) const
{
    const auto length = size_t(m_bytes.size());
    if (size_t(to - from) < length) {
        return to;
    }
    const char *const end = to - length + m_rarest + 1;
    const char *at = from + m_rarest;
    while (at < end) {
        at = static_cast<const char *>(
            std::memchr(at, m_bytes.at(qsizetype(m_rarest)), size_t(end - at)));
        if (at == nullptr) {
            return to;
        }
        if (std::memcmp(at - m_rarest, m_bytes.constData(), length) == 0) {
            return at - m_rarest;
        }
        ++at;
    }
    return to;
}

} // namespace Search
