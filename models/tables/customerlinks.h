// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationsource.h"

namespace Tables {

/// The further customers of a customer user, or the customer users that have a customer as a
/// further one. The primary customer is locked: it is a field of the customer user.
[[nodiscard]] std::unique_ptr<RelationSource>
makeCustomerLinks(const RelationSource::Context &context, const RecordRef &subject);

} // namespace Tables
