package dev.bailiwick.realm;

import java.util.List;

/** One part of a realm that the file speaks of. */
interface Part {
    /** What has to be mended, read from the realm as it is now. */
    List<Change> compare();
}
