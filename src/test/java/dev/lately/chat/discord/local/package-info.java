/// A Discord on this machine, for tests: written from Discord's documentation, sharing nothing with
/// the code that it tests.
@NullMarked
package dev.lately.chat.discord.local;

import org.jspecify.annotations.NullMarked;
