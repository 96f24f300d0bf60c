/** Starting, finding and talking to a service; called by the commands. */
@NullMarked
package dev.wattstick.cli.client;

import org.jspecify.annotations.NullMarked;
