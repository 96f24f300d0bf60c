/**
 * An engine, its devices and their meter that are made up: they wait as long as they are set to, so
 * that everything around a measurement is real. All their numbers have provenance SIMULATED. Called
 * through the engine and meter interfaces only.
 */
@NullMarked
package dev.wattstick.worker.simulated;

import org.jspecify.annotations.NullMarked;
