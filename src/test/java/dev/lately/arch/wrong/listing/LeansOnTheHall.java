package dev.lately.arch.wrong.listing;

import dev.lately.arch.wrong.Hall;

/// Wrong on purpose: no room may use the hall.
public record LeansOnTheHall(Hall hall) {}
