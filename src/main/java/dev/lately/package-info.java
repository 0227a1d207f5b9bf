/// The hall: wires the rooms with `new` and starts one of the sub-commands.
@NullMarked
package dev.lately;

import org.jspecify.annotations.NullMarked;
