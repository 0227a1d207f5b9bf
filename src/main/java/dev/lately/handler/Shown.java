package dev.lately.handler;

import dev.lately.command.LastLists;
import dev.lately.command.Looks;

/// What is kept of what people were shown: the rows of their last list, and up to where they have
/// seen each source.
record Shown(LastLists lists, Looks looks) {}
