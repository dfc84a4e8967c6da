// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

/// Values nobody should enter, and some that look like it but are fine: the same for the same seed.
class HostileValues
{
public:
    explicit HostileValues(quint32 seed)
        : m_random(seed)
    {
    }

    QString next()
    {
        QString value;
        const int parts = 1 + m_random.bounded(4);
        for (int part = 0; part < parts; ++part) {
            value += piece();
        }
        constexpr int oneIn = 400;
        return m_random.bounded(oneIn) == 0 ? value.repeated(1 + (1 << 20) / int(value.size() + 1))
                                            : value;
    }

private:
    QString piece()
    {
        static const QStringList pieces{
            // SQL, LIKE and JSON
            QStringLiteral("'; DROP TABLE customer_user; --"), QStringLiteral("' OR '1'='1"),
            QStringLiteral("\"\\'`;/*%_*/"), QStringLiteral("NULL"),
            QStringLiteral("?1 :name @x $y"), QStringLiteral("{\"a\":[1,null]}"),
            QStringLiteral("0"), QStringLiteral("-1e999"),
            // mark-up, shells, formats, paths
            QStringLiteral("<b>bold</b><img src=x onerror=alert(1)>"), QStringLiteral("&lt;&#0;"),
            QStringLiteral("$(rm -rf /)`id`|cat"), QStringLiteral("%1 %n %s %99$n"),
            QStringLiteral("../../etc/passwd"), QStringLiteral("=cmd|'/c calc'!A1"),
            // blanks of all kinds, controls and what looks like them
            QStringLiteral(" "), QStringLiteral("\t"), QStringLiteral("\r\n"),
            QStringLiteral("\u00A0"), QStringLiteral("\u3000"), QStringLiteral("\u200B"),
            QStringLiteral("\x1b[31mred\x07"), QStringLiteral("\x7f"), QStringLiteral("\u009b2J"),
            QStringLiteral("\u2028"), QString(QChar::Null), QStringLiteral("\b\b\b"),
            // writing direction, marks, byte order, other planes, halves of characters
            QStringLiteral("\u202Egnp.exe"), QStringLiteral("\u2066\u2067\u200F"),
            QStringLiteral("محمد"), QStringLiteral("e\u0301\u0301\u0301\u0301"),
            QStringLiteral("\uFEFF"), QStringLiteral("\uFFFE"),
            QStringLiteral("\U0001F469\u200D\U0001F4BB"), QStringLiteral("\U0002070E"),
            QString(QChar(0xD800)), QString(QChar(0xDC00)), QStringLiteral("ﬀIıİſK"),
            QStringLiteral("ann@acme.example.net"), QStringLiteral("ACME"), QStringLiteral("jane"),
            QStringLiteral("x").repeated(60)};
        constexpr int kinds = 5;
        if (m_random.bounded(kinds) > 0) {
            return pieces.at(m_random.bounded(int(pieces.size())));
        }
        QString random;
        constexpr int longest = 12;
        constexpr int units = 0x10000;
        for (int length = m_random.bounded(longest); length >= 0; --length) {
            random += QChar(static_cast<char16_t>(m_random.bounded(units)));
        }
        return random;
    }

    QRandomGenerator m_random;
};
