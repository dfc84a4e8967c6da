// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validity.h"

#include <algorithm>

namespace Domain {

using namespace Qt::StringLiterals;

const QList<Validity> &validities()
{
    static const QList<Validity> all = {Validity::Valid, Validity::Invalid,
                                        Validity::InvalidTemporarily};
    return all;
}

QString validityName(Validity validity)
{
    switch (validity) {
    case Validity::Valid:
        return u"valid"_s;
    case Validity::Invalid:
        return u"invalid"_s;
    case Validity::InvalidTemporarily:
        return u"invalid-temporarily"_s;
    }
    return {};
}

std::optional<Validity> validityFromName(const QString &name)
{
    const auto &all = validities();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&](Validity each) { return validityName(each) == name; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Validity> validityFromId(int id)
{
    const auto &all = validities();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [id](Validity each) { return static_cast<int>(each) == id; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

} // namespace Domain
