/// The playground's page in a real browser.
@NullMarked
package dev.lately.browser;

import org.jspecify.annotations.NullMarked;
