/**
 * What the Java notebooks call: one entry point ({@link dev.wattstick.notebook.Wattstick}) to
 * databases, ratings and a running service, and how tables and charts look there. Called by the
 * notebooks and their kernel's startup script only; knows nothing of the kernel.
 */
@NullMarked
package dev.wattstick.notebook;

import org.jspecify.annotations.NullMarked;
