// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace Domain {

/// Makes guessing passwords slow: after five wrong tries the next one has to wait, longer each
/// time. Holds no clock: the caller says what time it is.
class SignInGuard
{
public:
    static constexpr int freeTries = 5;

    void failed(const QDateTime &now);
    void succeeded();

    /// How long until the next try is allowed; zero if it is allowed now.
    [[nodiscard]] std::chrono::milliseconds remaining(const QDateTime &now) const;

private:
    int m_failures = 0;
    QDateTime m_nextTry;
};

} // namespace Domain
