package dev.lately.command;

/// What a press does.
public enum Action {
  /// Show the page that the code names.
  PAGE,
  /// Show the page of the first row of the group that the code names.
  GROUP,
  /// Show the last page that is known.
  LAST,
  /// Ask for a page number or a date in a form, and show that page.
  FORM,
  /// Show the list of the sources chosen in a select.
  SOURCES,
  /// Ask the vendors anew.
  REFRESH,
  /// Show the card of the row that the code names.
  OPEN,
  /// Show the list again, from a session's card.
  BACK,
  /// Show the list as a message of its own to whoever presses, from a message that is no list.
  BROWSE,
  /// Show the digests of the place.
  DIGESTS,
  /// Show what was agreed about a digest, with all that can be done to it.
  CHANGE,
  /// Pause a digest.
  PAUSE,
  /// Resume a digest.
  RESUME,
  /// Show a digest as it would come now.
  PREVIEW,
  /// Tell why a digest came or did not come.
  EXPLAIN,
  /// Ask whether a digest is to be removed.
  REMOVE,
  /// Remove a digest.
  REMOVE_NOW,
  /// Give the sessions of the list as a file to whoever presses.
  CSV,
  /// Show anew how the sources are doing.
  HEALTH,
  /// Show the numbers of the days and by the split that the code names.
  STATS,
  /// Show the card of the session that the code's list names: one source, and the id as its text.
  SHOW,
  /// Show a page of what was said in the session that the code's list names; 0 is the first, as a
  /// message of its own.
  TRANSCRIPT,
  /// Give all that was said in the session that the code's list names as a file.
  MARKDOWN,
  /// Give the list as a file in the format whose number the code has.
  EXPORT,
  /// Show the help topic that the code names, or all of help.
  HELP,
  /// Do what the words would that the code names, or that its list has as its text, as if whoever
  /// presses had typed them.
  TYPED,
  /// Show what else can be done with the list, to whoever presses alone.
  MORE,
  /// Ask for words in a form, and show the sessions of the list that have them.
  WORDS,
  /// Show, do or leave what the line of the code's list asks for, which only administrators may.
  ADMIN,
  /// Show, for a minute, what the participant of the session that the code's list names said of
  /// himself.
  REVEAL
}
