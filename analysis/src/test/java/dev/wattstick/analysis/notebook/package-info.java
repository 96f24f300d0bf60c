/** Tests of what the notebooks call. */
@NullMarked
package dev.wattstick.analysis.notebook;

import org.jspecify.annotations.NullMarked;
