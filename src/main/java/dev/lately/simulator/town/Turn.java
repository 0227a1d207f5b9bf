package dev.lately.simulator.town;

import java.time.Instant;

/// One question and its answer.
public record Turn(String question, String answer, Instant at) {}
