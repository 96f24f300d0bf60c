/**
 * The engine OpenVINO, through its C library and JNA. The library is not part of Wattstick: it is
 * found on this machine, or the engine is unavailable. Called by the entry point, which offers
 * {@link dev.wattstick.worker.openvino.OpenVinoProvider} to the rest.
 */
@NullMarked
package dev.wattstick.worker.openvino;

import org.jspecify.annotations.NullMarked;
