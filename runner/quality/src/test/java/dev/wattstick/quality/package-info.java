/** Tests of the package of this name. */
@NullMarked
package dev.wattstick.quality;

import org.jspecify.annotations.NullMarked;
