package dev.bailiwick.identity.directory;

import java.util.List;

/**
 * A page of sign-ins.
 *
 * @param isLast whether nothing came after it when it was read
 */
public record SignInPage(List<SignIn> signIns, boolean isLast) {
    public SignInPage {
        signIns = List.copyOf(signIns);
    }
}
