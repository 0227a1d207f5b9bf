package dev.lately.query;

import dev.lately.model.SessionRef;
import java.util.List;

/// Where the titles are kept that Lately asked for itself.
public interface KeptTitles {
  /// Keeps none: they end with the process.
  KeptTitles NONE =
      new KeptTitles() {
        @Override
        public List<Title> latest(int most) {
          return List.of();
        }

        @Override
        public void keep(Title title) {}

        @Override
        public void used(List<SessionRef> sessions) {}
      };

  /// At most so many, those that were seen last first; none where they cannot be read now.
  List<Title> latest(int most);

  /// Keeps a title in the place of what is kept of its session. Returns at once.
  void keep(Title title);

  /// Says that somebody saw the titles of these sessions now. Returns at once.
  void used(List<SessionRef> sessions);
}
