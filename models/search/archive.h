// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

struct XXH3_state_s;

namespace Search {

/// Sums up bytes, so that it is seen whether they are still the same (XXH3). Tells of accidents,
/// not of intent.
class Checksum
{
public:
    Checksum();

    void add(const void *bytes, size_t size);
    [[nodiscard]] quint64 value() const;

private:
    std::shared_ptr<XXH3_state_s> m_state;
};

/// Writes what an index is made of to a device, as it lies in this machine's memory.
///
/// What can be written and read has a function exchange(own, archive), which hands all of it to
/// exchange() of the archive, whichever of the two that is.
class ArchiveWriter
{
public:
    explicit ArchiveWriter(QIODevice &device)
        : m_device(device)
    {
    }

    template<typename Value>
    void exchange(const Value &value)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        write(&value, sizeof value);
    }
    template<typename Value>
    void exchange(const std::vector<Value> &values)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        exchange(quint64(values.size()));
        write(values.data(), values.size() * sizeof(Value));
    }
    void exchange(const std::string &text)
    {
        exchange(quint64(text.size()));
        write(text.data(), text.size());
    }

    /// Ends it. Whether everything was written.
    [[nodiscard]] bool finish();

private:
    void write(const void *bytes, size_t size);

    QIODevice &m_device;
    Checksum m_checksum;
    bool m_isGood = true;
};

/// Reads what ArchiveWriter wrote. What it yields may be anything until finish() says otherwise,
/// and has to be looked at even then: the device may hold what somebody made up.
class ArchiveReader
{
public:
    explicit ArchiveReader(QIODevice &device)
        : m_device(device)
        , m_left(std::max<qint64>(device.size() - device.pos(), 0))
    {
    }

    template<typename Value>
    void exchange(Value &value)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        read(&value, sizeof value);
    }
    template<typename Value>
    void exchange(std::vector<Value> &values)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        values.resize(takeSize(sizeof(Value)));
        read(values.data(), values.size() * sizeof(Value));
    }
    void exchange(std::string &text)
    {
        text.resize(takeSize(1));
        read(text.data(), text.size());
    }

    /// Whether nothing was missing so far.
    [[nodiscard]] bool isGood() const { return m_isGood; }
    /// Whether all was read, and is what was written.
    [[nodiscard]] bool finish();

private:
    /// How many of that size follow: no more than there can be.
    [[nodiscard]] size_t takeSize(size_t each);
    void read(void *bytes, size_t size);

    QIODevice &m_device;
    qint64 m_left;
    Checksum m_checksum;
    bool m_isGood = true;
};

} // namespace Search
