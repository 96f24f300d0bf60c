/**
 * The project's Python environment, which carries OpenVINO's native library and Jupyter; called by
 * the commands that need one of them.
 */
@NullMarked
package dev.wattstick.cli.python;

import org.jspecify.annotations.NullMarked;
