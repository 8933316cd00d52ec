/**
 * The access data as one immutable snapshot per revision, and the changes that lead from one to the next. Knows the
 * ids and persistent collections, and nothing of questions and decisions.
 */
@NullMarked
package dev.bailiwick.access.decision.data;

import org.jspecify.annotations.NullMarked;
