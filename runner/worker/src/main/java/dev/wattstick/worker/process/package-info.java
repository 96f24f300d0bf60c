/**
 * This process towards the system: whom it dies with, who is ended first when memory runs out, who
 * may read its files. Called once, at the start.
 */
@NullMarked
package dev.wattstick.worker.process;

import org.jspecify.annotations.NullMarked;
