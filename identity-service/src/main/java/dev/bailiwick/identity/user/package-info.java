/**
 * People: who may do what to whom, and the HTTP surface of it. Knows {@code user.lifecycle}, {@code user.record} and the
 * ports; nothing below knows it.
 */
@NullMarked
package dev.bailiwick.identity.user;

import org.jspecify.annotations.NullMarked;
