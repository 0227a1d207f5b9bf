package dev.lately.access;

import dev.lately.model.PlatformId;
import java.util.List;

/// What administrators decided of their places, kept beyond the process and known to every process
/// at once.
public interface Bindings {
  /// Where nobody decides anything.
  Bindings NONE =
      new Bindings() {
        @Override
        public List<Binding> in(PlatformId platform, String space) {
          return List.of();
        }

        @Override
        public void keep(Binding binding) {
          throw new IllegalStateException("nothing is kept here");
        }
      };

  /// All of a guild or chat, each place and source once.
  ///
  /// @throws RuntimeException when nobody can tell now
  List<Binding> in(PlatformId platform, String space);

  /// In the stead of what was decided of that place and source before.
  void keep(Binding binding);
}
