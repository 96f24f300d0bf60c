/**
 * Rating: values become indices, indices become ratings 0 (A) to 4 (E), and both become compounds.
 *
 * <p>Two frozen, versioned scales: {@link dev.wattstick.analysis.rating.EdgeAcc2023} and {@link
 * dev.wattstick.analysis.rating.Strep2025}. {@link dev.wattstick.analysis.rating.Rating} is the
 * entry; it is a pure function of plain arrays. The command line, the service, labels, figures and
 * statistics may call this package; it calls none of them.
 *
 * <p>Speed matters here (a million rows; a cold start): primitive arrays, no streams and no lambdas
 * on the way from input to ratings.
 */
@NullMarked
package dev.wattstick.analysis.rating;

import org.jspecify.annotations.NullMarked;
