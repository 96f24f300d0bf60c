/** The {@code wattstick} command: its entry point, and where the parts of an installation lie. */
@NullMarked
package dev.wattstick.cli;

import org.jspecify.annotations.NullMarked;
