package dev.lately.query;

import dev.lately.model.SourceName;

/// What one source has cost since the start: calls, those of them that failed, rows held now.
public record QueryStats(SourceName source, long calls, long failures, int rows) {}
