/// What can be asked, by whom and where; and the code behind every button.
///
/// Comes in: words and presses. Goes out: a `Request`. May use: `subscription`, `model`.
@NullMarked
package dev.lately.command;

import org.jspecify.annotations.NullMarked;
