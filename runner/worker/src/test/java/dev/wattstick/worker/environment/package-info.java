/** Tests of the package of this name. */
@NullMarked
package dev.wattstick.worker.environment;

import org.jspecify.annotations.NullMarked;
