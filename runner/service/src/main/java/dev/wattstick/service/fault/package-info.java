/**
 * What is wrong with an input, all of it at once: faults with JSON pointers, fields read from a
 * JSON tree one by one, and the names that were probably meant. Any room may call it.
 */
@NullMarked
package dev.wattstick.service.fault;

import org.jspecify.annotations.NullMarked;
