/**
 * Builds the images of the two services without a container engine, and starts what it built without one. A tool of the
 * build: no service knows of it.
 */
@NullMarked
package dev.bailiwick.images;

import org.jspecify.annotations.NullMarked;
