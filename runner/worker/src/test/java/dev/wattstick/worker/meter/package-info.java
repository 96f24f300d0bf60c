/** Tests of the package of this name. */
@NullMarked
package dev.wattstick.worker.meter;

import org.jspecify.annotations.NullMarked;
