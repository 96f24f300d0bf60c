/** Whether the service can work: the checks behind {@code /q/health}. */
@NullMarked
package dev.wattstick.service.health;

import org.jspecify.annotations.NullMarked;
