/** Tests of the package of this name. */
@NullMarked
package dev.wattstick.worker.measure;

import org.jspecify.annotations.NullMarked;
