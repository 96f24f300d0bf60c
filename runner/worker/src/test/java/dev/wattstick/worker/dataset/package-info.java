/** Tests of the package of this name. */
@NullMarked
package dev.wattstick.worker.dataset;

import org.jspecify.annotations.NullMarked;
