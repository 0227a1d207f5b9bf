package dev.lately.command;

import java.util.List;

/// The keys that button codes are sealed with: the newest first; older ones are still accepted.
public interface ButtonKeys {
  List<byte[]> keys();
}
