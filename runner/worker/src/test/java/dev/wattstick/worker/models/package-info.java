/** Makes small model files for tests, byte by byte: no binaries are kept. */
@NullMarked
package dev.wattstick.worker.models;

import org.jspecify.annotations.NullMarked;
