// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <cstdint>

// libFuzzer finds these two by their names.
extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize,
                                          unsigned int seed);

/// Changes the input as the fuzzer does by itself; but now and then repeats a few of its bytes
/// until it is as long as it may be. What takes too long does so in texts like these, and byte by
/// byte none would ever become one.
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned int seed)
{
    constexpr unsigned int seldom = 512;
    constexpr size_t longestRepeated = 16;
    if (size == 0 || seed % seldom != 0) {
        return LLVMFuzzerMutate(data, size, maxSize);
    }
    const size_t dice = seed / seldom;
    const size_t length = 1 + dice % std::min(size, longestRepeated);
    const size_t start = dice / longestRepeated % (size - length + 1);
    for (size_t at = start + length; at < maxSize; ++at) {
        data[at] = data[at - length];
    }
    return maxSize;
}
