/** Tests of the one reader of model files. */
@NullMarked
package dev.wattstick.record.modelfile;

import org.jspecify.annotations.NullMarked;
