/**
 * Arrays that somebody gave as a model's inputs. Called by the single inference and by the
 * measuring; knows models only by the facts of their inputs.
 */
@NullMarked
package dev.wattstick.worker.arrays;

import org.jspecify.annotations.NullMarked;
