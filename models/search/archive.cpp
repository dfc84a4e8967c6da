// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/archive.h"

#include <xxhash.h>

namespace Search {

namespace {

/// So much is still in the processor's cache when it is summed up, and soon written when somebody
/// wants that to stop.
constexpr size_t mostAtOnce = size_t(256) * 1024;

} // namespace

Checksum::Checksum()
    : m_state(XXH3_createState(), XXH3_freeState)
{
    XXH3_64bits_reset(m_state.get());
}

void Checksum::add(const void *bytes, size_t size)
{
    if (size > 0) {
        XXH3_64bits_update(m_state.get(), bytes, size);
    }
}

quint64 Checksum::value() const
{
    return XXH3_64bits_digest(m_state.get());
}

void ArchiveWriter::write(const void *bytes, size_t size)
{
    const char *from = static_cast<const char *>(bytes);
    while (size > 0 && m_isGood) {
        const size_t piece = std::min(size, mostAtOnce);
        m_checksum.add(from, piece);
        m_isGood = m_device.write(from, qint64(piece)) == qint64(piece);
        from += piece;
        size -= piece;
    }
}

bool ArchiveWriter::finish()
{
    const quint64 sum = m_checksum.value();
    exchange(sum);
    return m_isGood;
}

size_t ArchiveReader::takeSize(size_t each)
{
    quint64 size = 0;
    exchange(size);
    m_isGood = m_isGood && size <= quint64(m_left) / each;
    return m_isGood ? size_t(size) : 0;
}

void ArchiveReader::read(void *bytes, size_t size)
{
    char *to = static_cast<char *>(bytes);
    while (size > 0 && m_isGood) {
        const size_t piece = std::min(size, mostAtOnce);
        m_isGood = qint64(piece) <= m_left && m_device.read(to, qint64(piece)) == qint64(piece);
        m_left -= qint64(piece);
        m_checksum.add(to, m_isGood ? piece : 0);
        to += piece;
        size -= piece;
    }
}

bool ArchiveReader::finish()
{
    const quint64 expected = m_checksum.value();
    quint64 sum = 0;
    exchange(sum);
    return m_isGood && m_left == 0 && sum == expected;
}

} // namespace Search
