package dev.lately.subscription;

/// What was agreed: when, what, and how.
public record Terms(Rhythm rhythm, Content content, Manner manner) {}
