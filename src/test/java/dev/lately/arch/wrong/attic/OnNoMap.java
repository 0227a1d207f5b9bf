package dev.lately.arch.wrong.attic;

/// Wrong on purpose: a room that nobody drew.
public record OnNoMap() {}
