/** Tests of what the notebooks call. */
@NullMarked
package dev.wattstick.notebook;

import org.jspecify.annotations.NullMarked;
