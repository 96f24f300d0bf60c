/** The worker process: it measures one thing and ends. The only place with native code. */
@NullMarked
package dev.wattstick.worker;

import org.jspecify.annotations.NullMarked;
