/** The settings of the service, {@code wattstick.*}, as every room takes them. */
@NullMarked
package dev.wattstick.service.settings;

import org.jspecify.annotations.NullMarked;
