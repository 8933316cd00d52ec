/** How things are named: validated, typed ids without behaviour. Knows nothing else of the service. */
@NullMarked
package dev.bailiwick.access.decision.id;

import org.jspecify.annotations.NullMarked;
