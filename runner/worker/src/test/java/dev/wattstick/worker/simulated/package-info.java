/** Tests of the package of this name. */
@NullMarked
package dev.wattstick.worker.simulated;

import org.jspecify.annotations.NullMarked;
