/**
 * What every endpoint shares: problems, request ids, callers, strict JSON. Knows no feature.
 */
@NullMarked
package dev.bailiwick.access.platform;

import org.jspecify.annotations.NullMarked;
