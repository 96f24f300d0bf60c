/**
 * What an engine must offer to be measured. Implemented by the packages of the engines; called by
 * the measuring and inference parts of the worker.
 */
@NullMarked
package dev.wattstick.worker.engine;

import org.jspecify.annotations.NullMarked;
