/** Finding the service of a home, and starting one; called by the commands. */
@NullMarked
package dev.wattstick.cli.service;

import org.jspecify.annotations.NullMarked;
