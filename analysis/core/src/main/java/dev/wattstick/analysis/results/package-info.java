/**
 * From databases to ratings and statistics: the doors that the command line, the service and the
 * notebooks use. The rules themselves are in {@code rating} and {@code statistics}.
 */
@NullMarked
package dev.wattstick.analysis.results;

import org.jspecify.annotations.NullMarked;
