package dev.lately.model;

/// Where a session stands: its source, and the vendor's id for it, which is opaque.
public record SessionRef(SourceName source, String id) {}
