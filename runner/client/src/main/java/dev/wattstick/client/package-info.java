/**
 * The one client of the service's REST API: requests, lists in pages, uploads, event streams.
 * Called by the command line and the notebooks; it starts no service.
 */
@NullMarked
package dev.wattstick.client;

import org.jspecify.annotations.NullMarked;
