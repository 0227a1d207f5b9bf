package dev.lately.chat.discord;

/// What Discord allows, each limit with the page of its developer documentation.
final class DiscordLimits {
  /// Embeds in a message (resources/message, Create Message).
  static final int EMBEDS = 10;

  /// Characters of all titles, descriptions and footers together (resources/message, Embed Limits).
  static final int EMBED_SUM = 6000;

  /// resources/message, Embed Limits.
  static final int EMBED_TITLE = 256;

  /// resources/message, Embed Limits.
  static final int EMBED_DESCRIPTION = 4096;

  /// Action rows in a message without the flag for newer components (components/reference).
  static final int ACTION_ROWS = 5;

  /// Buttons in an action row (components/reference, Action Row).
  static final int ROW_BUTTONS = 5;

  /// components/reference, Button.
  static final int BUTTON_LABEL = 80;

  /// A link button's link (components/reference, Button).
  static final int BUTTON_LINK = 512;

  /// components/reference, String Select.
  static final int SELECT_OPTIONS = 25;

  /// An option's label, value or description (components/reference, Select Option Structure).
  static final int OPTION_TEXT = 100;

  /// components/reference, String Select.
  static final int PLACEHOLDER = 150;

  /// A form's title and the label of its field (interactions/receiving-and-responding, Modal).
  static final int FORM_TITLE = 45;

  /// A thread's name, and so a forum post's title (resources/channel, Start Thread).
  static final int THREAD_NAME = 100;

  /// An attachment's description (resources/message, Attachment Structure).
  static final int ALT_TEXT = 1024;

  /// Messages in one answer when they are read back (resources/message, Get Channel Messages).
  static final int HISTORY_PAGE = 100;

  /// Requests a second, below the 50 that a bot may make in all (topics/rate-limits): the rest is
  /// for people who wait.
  static final int POSTS_A_SECOND = 40;

  /// Suggestions at once (interactions/receiving-and-responding, Autocomplete).
  static final int CHOICES = 25;

  /// interactions/application-commands, Option Choice Structure.
  static final int CHOICE_TEXT = 100;

  private DiscordLimits() {}
}
