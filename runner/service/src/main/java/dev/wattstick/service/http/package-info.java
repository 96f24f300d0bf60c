/**
 * Who may ask, and in which form: the names the service answers to, where a request may come from,
 * and the headers that every answer carries. Pure: it decides, {@code rest} answers.
 */
@NullMarked
package dev.wattstick.service.http;

import org.jspecify.annotations.NullMarked;
