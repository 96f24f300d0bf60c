/**
 * The models and datasets that can be measured: the project's catalog, the uploads, and what is
 * wrong with either. The rooms {@code plan}, {@code queue} and {@code rest} call it.
 */
@NullMarked
package dev.wattstick.service.catalog;

import org.jspecify.annotations.NullMarked;
