// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationsource.h"

namespace Tables {

/// The groups of a customer user or of a customer.
[[nodiscard]] std::unique_ptr<RelationSource> makeGroupsOf(const RelationSource::Context &context,
                                                           const RecordRef &subject);

} // namespace Tables
