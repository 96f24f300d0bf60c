/**
 * How the service starts, in stages, listens, says why it cannot, and stops. It alone knows all
 * rooms.
 */
@NullMarked
package dev.wattstick.service.start;

import org.jspecify.annotations.NullMarked;
