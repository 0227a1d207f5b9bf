package dev.lately;

import dev.lately.access.PlaceGrants;

/// Who may see what: what the operator granted, and what is kept of what administrators decided.
record Access(PlaceGrants grants, RightsMemory kept) {}
