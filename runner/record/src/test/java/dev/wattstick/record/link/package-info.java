/** Tests of the link, with real processes. */
@NullMarked
package dev.wattstick.record.link;

import org.jspecify.annotations.NullMarked;
