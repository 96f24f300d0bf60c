/**
 * The folder that holds everything the service keeps, and the files that say who holds it. Any room
 * may call it.
 */
@NullMarked
package dev.wattstick.service.home;

import org.jspecify.annotations.NullMarked;
