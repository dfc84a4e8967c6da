// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/email.h"

#include "domain/settings.h"

#include <algorithm>

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumLocalPart = 64;
constexpr qsizetype maximumDomain = 253;
constexpr qsizetype maximumLabel = 63;
constexpr int ipv4Octets = 4;

bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// RFC 5322's atext.
bool isAtomCharacter(QChar c)
{
    return isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~"_L1.contains(c);
}

bool isPrintableAscii(QChar c)
{
    return c >= u' ' && c <= u'~';
}

/// The text without its closing quote ends where the first unescaped quote after position 0 stands;
/// -1: there is none.
qsizetype closingQuote(QStringView text)
{
    for (qsizetype index = 1; index < text.size(); ++index) {
        if (text.at(index) == u'\\') {
            ++index;
        } else if (text.at(index) == u'"') {
            return index;
        }
    }
    return -1;
}

bool isDotAtom(QStringView text)
{
    const auto atoms = text.split(u'.');
    return std::all_of(atoms.cbegin(), atoms.cend(), [](QStringView atom) {
        return !atom.isEmpty() && std::all_of(atom.begin(), atom.end(), isAtomCharacter);
    });
}

bool isQuotedString(QStringView text)
{
    return text.startsWith(u'"') && closingQuote(text) == text.size() - 1
        && std::all_of(text.begin(), text.end(), isPrintableAscii);
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= maximumLabel && !label.startsWith(u'-')
        && !label.endsWith(u'-') && std::all_of(label.begin(), label.end(), [](QChar c) {
               return isLetterOrDigit(c) || c == u'-';
           });
}

bool isDomainName(QStringView domain)
{
    const auto labels = domain.split(u'.');
    return domain.size() <= maximumDomain && labels.size() > 1
        && std::all_of(labels.cbegin(), labels.cend(), isLabel);
}

bool isIpv4Octet(QStringView octet)
{
    constexpr int maximumDigits = 3;
    constexpr int maximumValue = 255;
    const bool digits = !octet.isEmpty() && octet.size() <= maximumDigits
        && std::all_of(octet.begin(), octet.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && octet.toInt() <= maximumValue;
}

bool isIpv4Literal(QStringView domain)
{
    if (!domain.startsWith(u'[') || !domain.endsWith(u']')) {
        return false;
    }
    const auto octets = domain.sliced(1, domain.size() - 2).split(u'.');
    return octets.size() == ipv4Octets && std::all_of(octets.cbegin(), octets.cend(), isIpv4Octet);
}

/// Where the "@" between local part and domain is; -1 if there is none. A quoted local part may
/// hold others.
qsizetype separator(QStringView address)
{
    const qsizetype from = address.startsWith(u'"') ? closingQuote(address) : 0;
    return from < 0 ? -1 : address.indexOf(u'@', from);
}

} // namespace

EmailPolicy defaultEmailPolicy()
{
    return Settings().emailPolicy();
}

bool isEmailAddress(const QString &text)
{
    if (text.size() > maximumLocalPart + 1 + maximumDomain) {
        return false;
    }
    const qsizetype at = separator(text);
    if (at < 1 || at > maximumLocalPart) {
        return false;
    }
    const QStringView local = QStringView(text).first(at);
    const QStringView domain = QStringView(text).sliced(at + 1);
    return (isDotAtom(local) || isQuotedString(local))
        && (isDomainName(domain) || isIpv4Literal(domain));
}

QString addressWithoutDisplayName(const QString &text)
{
    QStringView rest = QStringView(text).trimmed();
    if (!rest.endsWith(u'>')) {
        return {};
    }
    // A quoted display name may hold a "<" of its own.
    if (rest.startsWith(u'"')) {
        rest = rest.sliced(closingQuote(rest) + 1);
    }
    const qsizetype open = rest.indexOf(u'<');
    if (open < 0) {
        return {};
    }
    const QString address = rest.sliced(open + 1).chopped(1).trimmed().toString();
    return isEmailAddress(address) ? address : QString();
}

} // namespace Domain
