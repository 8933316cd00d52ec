package dev.bailiwick.realm;

import java.util.List;

/**
 * What is otherwise in the realm, and how that is mended.
 *
 * @param differences empty for what Keycloak does not let anybody read, so that it has to be written anew each time
 */
record Change(List<Difference> differences, Runnable mend) {
    Change {
        differences = List.copyOf(differences);
    }

    Change(Difference difference, Runnable mend) {
        this(List.of(difference), mend);
    }
}
