package dev.bailiwick.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.local.MailServer;
import dev.bailiwick.local.Realm;
import dev.bailiwick.local.SharedParts;
import dev.bailiwick.local.run.SignInPages.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInPagesTest {
    @Test
    void anAddressAndATemporaryPasswordLeadThroughANewPasswordToTheConsole() {
        // Any page will do for a console.
        try (MailServer console = MailServer.start()) {
            Realm realm = SharedParts.obtain()
                    .keycloak()
                    .newRealm(
                            "pages",
                            Map.of("BAILIWICK_CONSOLE_URL", console.mail().url()));
            String id = realm.admin()
                    .post("/users", Map.of("email", "ana@example.com", "enabled", true))
                    .orElseThrow();
            realm.admin().setPassword(id, "a temporary phrase", true);
            SignInPages pages = new SignInPages();

            Page signIn = pages.open(signInAddress(realm, console.mail().url() + "/signed-in"));
            assertThat(signIn.asksForPassword()).isTrue();
            assertThat(pages.signIn(signIn, "ana@example.com", "a wrong phrase").asksForPassword())
                    .isTrue();
            Page choose =
                    pages.signIn(pages.open(signIn.address().toString()), "ana@example.com", "a temporary phrase");
            assertThat(choose.asksForNewPassword()).isTrue();
            Page landed = pages.choosePassword(choose, "a phrase of her own");

            assertThat(landed.address().toString())
                    .startsWith(console.mail().url() + "/signed-in?")
                    .contains("code=");
            assertThat(realm.signsIn("ana@example.com", "a phrase of her own")).isTrue();
        }
    }

    /** Where the console would send a browser, and where Keycloak is to send it back to; the code is never redeemed. */
    private static String signInAddress(Realm realm, String back) {
        return realm.issuer() + "/protocol/openid-connect/auth?client_id=console&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                + back;
    }
}
