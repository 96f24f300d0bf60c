/** One class a command; each is a table of contents. Called by picocli only. */
@NullMarked
package dev.wattstick.cli.command;

import org.jspecify.annotations.NullMarked;
