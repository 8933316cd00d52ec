/**
 * Temporary passwords: pure; knows no framework and no other package of the service.
 */
@NullMarked
package dev.bailiwick.identity.password;

import org.jspecify.annotations.NullMarked;
