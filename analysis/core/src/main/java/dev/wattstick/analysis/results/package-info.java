/**
 * From databases to their results: ratings, their confidence, and statistics as tables; called by
 * the command line, the service, figures and notebooks. The rules themselves are in {@code rating}
 * and {@code statistics}. Named after what comes out: an evaluation is one of predictions against
 * labels, as the field says it of COCO.
 */
@NullMarked
package dev.wattstick.analysis.results;

import org.jspecify.annotations.NullMarked;
