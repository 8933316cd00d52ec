/**
 * Groups and who is in them, as this service keeps them: rows, and what access-service has yet to hear of. Knows the words
 * of {@code access} and the records of people; calls nobody.
 */
@NullMarked
package dev.bailiwick.identity.group.record;

import org.jspecify.annotations.NullMarked;
