package dev.lately.subscription;

import dev.lately.model.Person;
import java.time.Instant;
import java.util.Locale;

/// Who subscribed, when, and in which language: whoever is told when something is wrong.
public record Founder(Person person, Locale locale, Instant at) {}
