/**
 * Arrays of numpy in files ({@code .npy}). Called by the worker, which reads inputs and writes
 * outputs, and by the service, which looks at the inputs of a job when it is submitted.
 */
@NullMarked
package dev.wattstick.record.npy;

import org.jspecify.annotations.NullMarked;
