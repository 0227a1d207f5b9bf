/// The database: the only room with SQL.
///
/// Comes in: what must outlive the process. Goes out: the same, after any restart. May use:
/// `command`, `subscription`, `access`, `model`.
@NullMarked
package dev.lately.store;

import org.jspecify.annotations.NullMarked;
