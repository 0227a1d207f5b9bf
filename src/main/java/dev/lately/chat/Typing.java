package dev.lately.chat;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.Locale;

/// Who types an option, where, in which language, and the letters so far.
public record Typing(Person person, Place place, Locale locale, String option, String letters) {}
