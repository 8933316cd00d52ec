@NullMarked
package dev.bailiwick.identity.arrival;

import org.jspecify.annotations.NullMarked;
