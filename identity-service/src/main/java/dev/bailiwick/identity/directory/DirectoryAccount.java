package dev.bailiwick.identity.directory;

import java.util.Set;

/**
 * The account of somebody who signs in with his organisation's own directory, as that described him when he did so last.
 *
 * @param identityProvider what Keycloak calls that directory
 * @param groups of his there, in its words
 */
public record DirectoryAccount(Account account, String identityProvider, Set<String> groups) {
    public DirectoryAccount {
        groups = Set.copyOf(groups);
    }
}
