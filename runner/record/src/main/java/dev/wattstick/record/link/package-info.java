/**
 * How a parent (service, command line) and a worker process speak: framed JSON over a loopback
 * socket, apart from stdout and stderr, which native libraries print on. The service and the
 * command line use the parent's end, the worker its own end; the analysis uses none of it.
 */
@NullMarked
package dev.wattstick.record.link;

import org.jspecify.annotations.NullMarked;
