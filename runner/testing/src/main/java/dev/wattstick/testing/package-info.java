/**
 * What the tests of several modules share: made-up run records and directories, a service of
 * prepared answers, the place of the published data. Only tests may use it.
 */
@NullMarked
package dev.wattstick.testing;

import org.jspecify.annotations.NullMarked;
