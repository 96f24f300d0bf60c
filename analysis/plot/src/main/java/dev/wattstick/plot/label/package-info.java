/**
 * Energy labels: one page that says how a model does in an environment, in the manner of the labels
 * on household appliances, with a code that leads to the run behind it.
 *
 * <p>{@link dev.wattstick.plot.label.LabelFacts} takes what a label says from a rated database;
 * {@link dev.wattstick.plot.label.LabelPrinter} draws it. The command line and the service may call
 * this package.
 */
@NullMarked
package dev.wattstick.plot.label;

import org.jspecify.annotations.NullMarked;
