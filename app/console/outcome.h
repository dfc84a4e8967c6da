// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <utility>
#include <variant>

namespace Console {

/// A contract: spec/cli.md.
enum class ExitCode {
    Done = 0,
    Refused = 1, ///< by a rule; or it is not the password
    Usage = 2,
    NotFound = 3,
    Conflict = 4,
    Database = 5,
    NotPermitted = 6,
};

/// All that a command has to say. Commands print nothing themselves, unless it is too long to be
/// held: see Invocation::print.
struct Outcome
{
    ExitCode exitCode = ExitCode::Done;
    QJsonObject document; ///< for the standard output with --json
    QString text; ///< for the standard output without it; lines, each with its end
    QString diagnostics; ///< for the standard error, with and without it; lines
    bool isPrinted = false; ///< the document has been printed but for its end, which is the text
};

/// A value, or the outcome of a command that cannot go on without it.
template<typename T>
class [[nodiscard]] Attempt
{
public:
    Attempt(T value) // NOLINT(google-explicit-constructor): "return value;" is the point
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Attempt(Outcome outcome) // NOLINT(google-explicit-constructor)
        : m_content(std::in_place_index<1>, std::move(outcome))
    {
    }

    explicit operator bool() const { return m_content.index() == 0; }
    T &operator*() { return std::get<0>(m_content); }
    T *operator->() { return &std::get<0>(m_content); }
    [[nodiscard]] const Outcome &outcome() const { return std::get<1>(m_content); }

private:
    std::variant<T, Outcome> m_content;
};

} // namespace Console
