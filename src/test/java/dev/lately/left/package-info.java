/// What left Lately while it was tested, and the search in it for what must not leave.
@NullMarked
package dev.lately.left;

import org.jspecify.annotations.NullMarked;
