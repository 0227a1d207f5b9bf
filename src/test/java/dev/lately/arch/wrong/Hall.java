package dev.lately.arch.wrong;

/// The hall of the house that is wrong on purpose.
public record Hall() {}
