/**
 * Plain SQL in transactions, and the promise that what was answered is on disk. The rooms {@code
 * queue} and {@code publish} call it.
 */
@NullMarked
package dev.wattstick.service.db;

import org.jspecify.annotations.NullMarked;
