/**
 * What people may do: the port {@link dev.bailiwick.identity.access.AccessService} to access-service and its HTTP
 * adapter. Knows {@code directory} for this service's own token, and {@code platform}; no feature.
 */
@NullMarked
package dev.bailiwick.identity.access;

import org.jspecify.annotations.NullMarked;
