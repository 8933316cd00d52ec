package dev.bailiwick.pair;

import com.microsoft.playwright.Page;

/** Keycloak's own sign-in pages, as a person meets them. */
record SignIn(Page page) {
    /** What the first administrator chooses instead of his first password. */
    static final String CHOSEN = "a password that nobody else has";

    /** Opens a page of the console as the first administrator, who has not signed in before. */
    void asFirstAdministrator(Pair pair, String path) {
        page.navigate(pair.identity().url() + path);
        with(Pair.ADMINISTRATOR, Pair.ADMINISTRATOR_PASSWORD);
        choose(CHOSEN);
    }

    /** Types address and password into the sign-in page that is shown. */
    void with(String email, String password) {
        page.fill("#username", email);
        page.fill("#password", password);
        page.click("#kc-login");
    }

    /** Goes from the sign-in page that is shown by the organisation's directory, and types address and password there. */
    void byDirectory(String email, String password) {
        page.click("#social-acme");
        with(email, password);
    }

    /** Chooses a password on the page "Update password", which a temporary password leads to. */
    void choose(String password) {
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.click("#kc-submit");
    }
}
