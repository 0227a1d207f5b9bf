package dev.lately.command;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// Who asks what, and where. `zone` is the reader's, where the platform knows it.
public record Request(
    Person person, Place place, Command command, Locale locale, Optional<ZoneId> zone) {}
