package dev.bailiwick.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.Realm;
import dev.bailiwick.local.run.SignInPages.Page;

/**
 * Makes the first administrator ready to sign in: goes through the first sign-in in his place, so that everything
 * about the account is as if he had done it himself. Once; from then on his password is his own business.
 */
final class FirstAdministrator {
    private static final String STEP = "first-sign-in";

    private FirstAdministrator() {}

    static void makeReady(Realm realm, Environments environments) {
        if (environments.kept().isDone(STEP)) {
            return;
        }
        // The account is there: identity-service is not ready before it has made it.
        if (!signInFirst(environments)) {
            // An earlier run ended between the sign-in and its note of it.
            JsonNode account =
                    realm.admin().userByEmail(Environments.ADMINISTRATOR).orElseThrow();
            realm.admin().setPassword(account.get("id").asText(), environments.administratorPassword(), false);
        }
        environments.kept().done(STEP);
    }

    private static boolean signInFirst(Environments environments) {
        SignInPages pages = new SignInPages();
        Page signIn = pages.open(environments.addresses().identityUrl() + "/");
        Page choose = pages.signIn(signIn, Environments.ADMINISTRATOR, environments.temporaryPassword());
        if (!choose.asksForNewPassword()) {
            return false;
        }
        Page done = pages.choosePassword(choose, environments.administratorPassword());
        if (done.asksForNewPassword()) {
            throw new IllegalStateException("Keycloak refuses the password of .local/env");
        }
        return true;
    }
}
