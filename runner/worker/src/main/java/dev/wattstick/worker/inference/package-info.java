/**
 * One inference on given arrays: to check a model file against the network it was converted from.
 * Called by the entry point; knows engines only by their SPI.
 */
@NullMarked
package dev.wattstick.worker.inference;

import org.jspecify.annotations.NullMarked;
