/** Tests of the shared words and their JSON. */
@NullMarked
package dev.wattstick.record;

import org.jspecify.annotations.NullMarked;
