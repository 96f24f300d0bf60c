/**
 * The words that the worker, the service, the command line and the analysis share: what is asked of
 * a worker, what it answers, and the record of a run, with their JSON. Everybody may use it; it
 * depends on nothing but Jackson.
 */
@NullMarked
package dev.wattstick.record;

import org.jspecify.annotations.NullMarked;
