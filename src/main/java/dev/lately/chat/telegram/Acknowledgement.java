package dev.lately.chat.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/// The one answer that a press takes: silence, a page to open, or an alert. Whoever comes second
/// waits until it is given.
final class Acknowledgement {
  private static final Logger LOG = LoggerFactory.getLogger(Acknowledgement.class);

  private final BotApi api;
  private final String query;
  private boolean given;

  Acknowledgement(BotApi api, String query) {
    this.api = api;
    this.query = query;
  }

  /// Ends the button's waiting.
  void plain() {
    give(AnswerCallbackQuery.builder().callbackQueryId(query).build());
  }

  /// Opens a page of this bot; false when it is too late for that.
  boolean open(String link) {
    return give(AnswerCallbackQuery.builder().callbackQueryId(query).url(link).build());
  }

  /// Shows words to whoever pressed alone; false when it is too late for that.
  boolean alert(String words) {
    return give(
        AnswerCallbackQuery.builder()
            .callbackQueryId(query)
            .text(EntityText.cut(words, TelegramLimits.ALERT))
            .showAlert(true)
            .build());
  }

  private synchronized boolean give(AnswerCallbackQuery answer) {
    if (given) {
      return false;
    }
    given = true;
    try {
      api.call(answer);
      return true;
    } catch (TelegramRefusal e) {
      if (!e.isTooLate()) {
        LOG.warn("A press was not acknowledged: {}", e.getMessage());
      }
    } catch (LostAnswer e) {
      LOG.warn("A press was perhaps not acknowledged: {}", e.getMessage());
    }
    return false;
  }
}
