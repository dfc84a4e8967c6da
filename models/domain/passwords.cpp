// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/passwords.h"

#include "domain/rules.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <apr_md5.h>
#include <array>
#include <crypt.h>
#include <cstring>
#include <memory>

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bcryptOctets = 72;
constexpr qsizetype bcryptSaltLength = 16;
constexpr qsizetype bcryptHashLength = 31;
constexpr int minimumBcryptCost = 4;
constexpr qsizetype desCryptLength = 13;

/// No form we read is longer, so nothing longer can match; keeps hostile values cheap.
constexpr qsizetype longestStored = 255;

constexpr auto bcryptPrefix = "BCRYPT:"_L1;
constexpr QByteArrayView cryptAlphabet =
    "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Takes the same time wherever the first difference is.
bool sameOctets(QByteArrayView left, QByteArrayView right)
{
    if (left.size() != right.size()) {
        return false;
    }
    int difference = 0;
    for (qsizetype index = 0; index < left.size(); ++index) {
        difference |= left.at(index) ^ right.at(index);
    }
    return difference == 0;
}

/// What crypt(3) makes of them; empty if it refuses the setting.
QByteArray crypted(const QByteArray &key, const QByteArray &setting)
{
    if (key.contains('\0') || setting.contains('\0')) {
        return {};
    }
    const auto data = std::make_unique<crypt_data>();
    // Answers null where crypt_r() would answer a "failure token".
    const char *const result =
        crypt_rn(key.constData(), setting.constData(), data.get(), sizeof(crypt_data));
    QByteArray text(result);
    explicit_bzero(data.get(), sizeof(crypt_data));
    return text;
}

bool cryptMatches(const QByteArray &key, const QByteArray &setting, const QByteArray &stored)
{
    const QByteArray result = crypted(key, setting);
    return !result.isEmpty() && sameOctets(result, stored);
}

bool isHex(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

/// Whether the text is the prefix, a salt, a "$" and something more.
bool isModular(const QString &stored, QLatin1StringView prefix)
{
    return stored.startsWith(prefix) && stored.indexOf(u'$', prefix.size()) > prefix.size();
}

bool hashMatches(QCryptographicHash::Algorithm algorithm, const QByteArray &key,
                 const QByteArray &stored)
{
    return sameOctets(QCryptographicHash::hash(key, algorithm).toHex(), stored.toLower());
}

/// bcrypt's base64 packs bits as the usual one does, only into other letters.
QByteArray bcryptBase64(const QByteArray &octets)
{
    constexpr QByteArrayView usual =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    QByteArray text = octets.toBase64(QByteArray::OmitTrailingEquals);
    for (char &letter : text) {
        letter = cryptAlphabet.at(usual.indexOf(letter));
    }
    return text;
}

/// The 31 characters that OTOBO stores; empty if it cannot be done. Octets after the 72nd are not
/// looked at, as bcrypt itself does. "$2b$" is the version that treats octets above 127 as OTOBO's
/// library does ("$2a$" does not).
QByteArray bcryptHash(const QByteArray &key, int cost, const QByteArray &salt)
{
    const QByteArray costDigits = QByteArray::number(cost).rightJustified(2, '0');
    const QByteArray setting = "$2b$" + costDigits + '$' + bcryptBase64(salt);
    return crypted(key.first(std::min(key.size(), bcryptOctets)), setting).right(bcryptHashLength);
}

bool bcryptMatches(const QByteArray &key, const QByteArray &stored)
{
    // The salt may hold a colon, so its place is counted, not searched.
    const qsizetype costBegin = bcryptPrefix.size();
    const qsizetype saltBegin = stored.indexOf(':', costBegin) + 1;
    const qsizetype hashBegin = saltBegin + bcryptSaltLength + 1;
    if (saltBegin == 0 || stored.size() != hashBegin + bcryptHashLength
        || stored.at(hashBegin - 1) != ':' || key.contains('\0')) {
        return false;
    }
    bool isNumber = false;
    const int cost = stored.sliced(costBegin, saltBegin - 1 - costBegin).toInt(&isNumber);
    if (!isNumber || cost < minimumBcryptCost || cost > maximumBcryptCost) {
        return false;
    }
    const QByteArray hash = bcryptHash(key, cost, stored.sliced(saltBegin, bcryptSaltLength));
    return !hash.isEmpty() && sameOctets(hash, stored.sliced(hashBegin));
}

bool apacheMatches(const QByteArray &key, const QByteArray &stored)
{
    if (key.contains('\0') || key.size() >= CRYPT_MAX_PASSPHRASE_SIZE) {
        return false;
    }
    std::array<char, longestStored> result{};
    const auto status =
        apr_md5_encode(key.constData(), stored.constData(), result.data(), result.size());
    return status == APR_SUCCESS && sameOctets(QByteArray(result.data()), stored);
}

/// OTOBO gives the whole username to crypt(3), which looks at its first two characters and, if it
/// is longer than a hash, uses "bigcrypt". Usernames that crypt(3) would take for another method
/// are not DES.
bool loginSaltMatches(const QByteArray &key, const QByteArray &login, const QByteArray &stored)
{
    const bool isSalt = login.size() >= 2 && cryptAlphabet.contains(login.at(0))
        && cryptAlphabet.contains(login.at(1));
    return isSalt && cryptMatches(key, login, stored);
}

QString randomText(qsizetype length, QLatin1StringView alphabet)
{
    QString text;
    for (qsizetype index = 0; index < length; ++index) {
        text += alphabet.at(QRandomGenerator::system()->bounded(alphabet.size()));
    }
    return text;
}

} // namespace

PasswordKind passwordKind(const QString &stored)
{
    constexpr qsizetype sha1Digits = 40;
    constexpr qsizetype sha256Digits = 64;
    constexpr qsizetype sha512Digits = 128;

    if (stored.isEmpty()) {
        return PasswordKind::None;
    }
    if (stored.startsWith(bcryptPrefix)) {
        return PasswordKind::Bcrypt;
    }
    if (stored.size() == sha256Digits && isHex(stored)) {
        return PasswordKind::Sha256;
    }
    if (stored.size() == sha512Digits && isHex(stored)) {
        return PasswordKind::Sha512;
    }
    if (stored.size() == sha1Digits && isHex(stored)) {
        return PasswordKind::Sha1;
    }
    if (isModular(stored, "$1$"_L1)) {
        return PasswordKind::Md5Crypt;
    }
    if (isModular(stored, "$apr1$"_L1)) {
        return PasswordKind::ApacheMd5Crypt;
    }
    return stored.size() == desCryptLength ? PasswordKind::DesCrypt
                                           : PasswordKind::DesCryptLoginSalt;
}

QString passwordKindName(PasswordKind kind)
{
    switch (kind) {
    case PasswordKind::None:
        return u"none"_s;
    case PasswordKind::Bcrypt:
        return u"bcrypt"_s;
    case PasswordKind::Sha256:
        return u"sha256"_s;
    case PasswordKind::Sha512:
        return u"sha512"_s;
    case PasswordKind::Sha1:
        return u"sha1"_s;
    case PasswordKind::Md5Crypt:
        return u"md5-crypt"_s;
    case PasswordKind::ApacheMd5Crypt:
        return u"apr1"_s;
    case PasswordKind::DesCrypt:
        return u"des-crypt"_s;
    case PasswordKind::DesCryptLoginSalt:
        return u"des-crypt-login-salt"_s;
    }
    return {};
}

bool verifyPassword(const QString &candidate, const QString &stored, const QString &login)
{
    // OTOBO lets nobody in without a password either.
    if (candidate.isEmpty() || stored.size() > longestStored) {
        return false;
    }
    const QByteArray key = candidate.toUtf8();
    const QByteArray hash = stored.toUtf8();
    switch (passwordKind(stored)) {
    case PasswordKind::None:
        return false;
    case PasswordKind::Bcrypt:
        return bcryptMatches(key, hash);
    case PasswordKind::Sha256:
        return hashMatches(QCryptographicHash::Sha256, key, hash);
    case PasswordKind::Sha512:
        return hashMatches(QCryptographicHash::Sha512, key, hash);
    case PasswordKind::Sha1:
        return hashMatches(QCryptographicHash::Sha1, key, hash);
    case PasswordKind::Md5Crypt:
        return cryptMatches(key, hash, hash);
    case PasswordKind::ApacheMd5Crypt:
        return apacheMatches(key, hash);
    case PasswordKind::DesCrypt:
        return cryptMatches(key, hash.first(2), hash);
    case PasswordKind::DesCryptLoginSalt:
        return loginSaltMatches(key, login.toUtf8(), hash);
    }
    return false;
}

Result<QString> hashPassword(const QString &password, int cost)
{
    if (const auto violation = checkPassword(password)) {
        return Error{.code = ErrorCode::Violations, .violations = {*violation}};
    }
    cost = std::clamp(cost, minimumBcryptCost, maximumBcryptCost);
    const QString salt = randomText(bcryptSaltLength, QLatin1StringView(cryptAlphabet));
    const QByteArray hash = bcryptHash(password.toUtf8(), cost, salt.toLatin1());
    if (hash.isEmpty()) {
        return Error{.detail = u"crypt() knows no bcrypt on this system"_s};
    }
    return QString(bcryptPrefix + QString::number(cost) + u':' + salt + u':'
                   + QString::fromLatin1(hash));
}

QString generatePassword(int length)
{
    constexpr int minimumLength = 16;
    constexpr auto alphabet = "abcdefghkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY2345679"_L1;
    const auto has = [](const QString &text, bool (QChar::*isKind)() const) {
        return std::any_of(text.cbegin(), text.cend(), [&](QChar c) { return (c.*isKind)(); });
    };
    QString password;
    // Drawing anew until all kinds are there keeps every such password equally likely.
    do {
        password = randomText(std::max(length, minimumLength), alphabet);
    } while (!has(password, &QChar::isLower) || !has(password, &QChar::isUpper)
             || !has(password, &QChar::isDigit));
    return password;
}

} // namespace Domain
