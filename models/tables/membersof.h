// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationsource.h"

namespace Tables {

/// The customer users or the customers of a group.
[[nodiscard]] std::unique_ptr<RelationSource> makeMembersOf(const RelationSource::Context &context,
                                                            const RecordRef &group,
                                                            Domain::RecordKind members);

} // namespace Tables
