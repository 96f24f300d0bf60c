/**
 * DatabaseFigures and labels of the databases and runs that the service holds. The drawing is the
 * analysis'; its fonts are loaded by the first picture and kept. Called by rest; knows no HTTP.
 */
@NullMarked
package dev.wattstick.service.picture;

import org.jspecify.annotations.NullMarked;
