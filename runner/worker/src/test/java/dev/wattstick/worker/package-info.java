/** Tests of the worker as a whole. */
@NullMarked
package dev.wattstick.worker;

import org.jspecify.annotations.NullMarked;
