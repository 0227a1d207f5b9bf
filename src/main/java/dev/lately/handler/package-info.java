/// Who answers: a request comes in, a reply goes out.
///
/// May use: `query`, `digest`, `listing`, `view`, `chat`, `command`, `subscription`, `access`,
/// `model`.
@NullMarked
package dev.lately.handler;

import org.jspecify.annotations.NullMarked;
