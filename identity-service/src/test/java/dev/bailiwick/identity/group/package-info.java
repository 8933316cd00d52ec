@NullMarked
package dev.bailiwick.identity.group;

import org.jspecify.annotations.NullMarked;
