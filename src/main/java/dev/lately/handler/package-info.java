/// Who answers: a request comes in, a reply goes out.
///
/// May use: `query`, `listing`, `view`, `command`, `access`, `model`.
@NullMarked
package dev.lately.handler;

import org.jspecify.annotations.NullMarked;
