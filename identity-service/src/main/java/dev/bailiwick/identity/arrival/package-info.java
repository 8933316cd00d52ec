/**
 * People of the organisation's directory, who are made by nobody here: they sign in. Each sign-in is noted; the record, the
 * groups and access-service follow what the directory said at it, before the person's first page or within seconds. Knows
 * the records of people and groups, {@code operation}, {@code audit}, and the ports {@code directory} and {@code access}.
 */
@NullMarked
package dev.bailiwick.identity.arrival;

import org.jspecify.annotations.NullMarked;
