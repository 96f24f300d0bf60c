/** Tests of the package of this name. */
@NullMarked
package dev.wattstick.worker.quality;

import org.jspecify.annotations.NullMarked;
