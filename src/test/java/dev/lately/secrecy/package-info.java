/// Proof that nobody sees more than they may: worlds are made up at random, whatever can be asked
/// and pressed is, and what is answered is compared with what the specification says, worked out a
/// second time and in another way.
@NullMarked
package dev.lately.secrecy;

import org.jspecify.annotations.NullMarked;
