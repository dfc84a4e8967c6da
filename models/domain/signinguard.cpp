// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/signinguard.h"

#include <algorithm>

namespace Domain {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds firstWait = 5s;
constexpr milliseconds longestWait = 5min;

milliseconds waitAfter(int failures)
{
    milliseconds wait = failures < SignInGuard::freeTries ? 0ms : firstWait;
    for (int more = failures - SignInGuard::freeTries; more > 0 && wait < longestWait; --more) {
        wait *= 2;
    }
    return std::min(wait, longestWait);
}

} // namespace

void SignInGuard::failed(const QDateTime &now)
{
    ++m_failures;
    m_nextTry = now.addMSecs(waitAfter(m_failures).count());
}

void SignInGuard::succeeded()
{
    *this = SignInGuard();
}

milliseconds SignInGuard::remaining(const QDateTime &now) const
{
    if (m_failures < freeTries) {
        return 0ms;
    }
    // No longer than the wait itself, should the clock have been set back meanwhile.
    return std::clamp(milliseconds(now.msecsTo(m_nextTry)), 0ms, waitAfter(m_failures));
}

} // namespace Domain
