/**
 * Plain SQL in transactions that are on the disk when they return. The rooms {@code queue} and
 * {@code publish} call it.
 */
@NullMarked
package dev.wattstick.service.sqlite;

import org.jspecify.annotations.NullMarked;
