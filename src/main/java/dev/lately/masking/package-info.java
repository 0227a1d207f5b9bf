/// What nobody is to read.
///
/// Comes in: people's words, and the operator's own patterns. Goes out: the same words without what
/// tells who somebody is or opens a door. May use: no other room.
@NullMarked
package dev.lately.masking;

import org.jspecify.annotations.NullMarked;
