// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/healthsources.h"

namespace Store {

/// The statements that find rows of relations and preferences which refer to nothing.
[[nodiscard]] QList<HealthSource> orphanSources();

/// The statements that find rows of relations which stand there more than once.
[[nodiscard]] QList<HealthSource> duplicateSources();

} // namespace Store
