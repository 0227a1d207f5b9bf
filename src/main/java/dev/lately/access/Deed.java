package dev.lately.access;

import dev.lately.model.Level;

/// What somebody wants to do with sources: how much of each it needs to be seen, and whether its
/// answer may be shown to everybody in a bound place.
public enum Deed {
  /// The menus, what is configured, and how to type.
  HELP(Level.COUNTS, false),
  SOURCES(Level.COUNTS, false),
  STATS(Level.COUNTS, true),
  DIGEST(Level.COUNTS, true),
  RECENT(Level.TITLES, true),
  SEARCH(Level.TITLES, true),
  NEW(Level.TITLES, false),
  EXPORT(Level.TITLES, false),
  SHOW(Level.DETAILS, false),
  TRANSCRIPT(Level.TRANSCRIPT, false),
  /// What a participant said of himself, unmasked.
  REVEAL(Level.CONTACT, false);

  private final Level needs;
  private final boolean open;

  Deed(Level needs, boolean open) {
    this.needs = needs;
    this.open = open;
  }

  /// How much of a source must be seen for it to be part of the answer.
  public Level needs() {
    return needs;
  }

  /// Whether everybody in a bound place may read the answer.
  public boolean mayBeOpen() {
    return open;
  }
}
