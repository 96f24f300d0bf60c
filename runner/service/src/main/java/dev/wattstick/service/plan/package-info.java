/**
 * From what somebody asked to what exactly is measured: every default filled in, every name looked
 * up, every fault reported at once. The rooms {@code rest} and {@code queue} call it.
 */
@NullMarked
package dev.wattstick.service.plan;

import org.jspecify.annotations.NullMarked;
