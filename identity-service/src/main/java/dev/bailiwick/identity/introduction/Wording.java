package dev.bailiwick.identity.introduction;

/**
 * What a letter says, as plain text.
 *
 * <p>Plain text alone: nothing to render, nothing to track, nothing that a name could inject.
 */
record Wording(String subject, String text) {

    static Wording of(Letter letter, String signInAddress) {
        var greeting = letter.firstName().map(name -> "Hello " + name + ",").orElse("Hello,");
        return switch (letter.kind()) {
            case INTRODUCTION -> new Wording("Your account is ready", """
                        %s

                        an account was made for you. Sign in with this email address at

                            %s

                        You will get your temporary password from your administrator, not by mail, and choose your own when
                        you sign in for the first time.
                        """.formatted(greeting, signInAddress));
            case EMAIL_CHANGED_FROM ->
                new Wording("The email address of your account was changed", """
                        %s

                        this is no longer the email address of your account at

                            %s

                        Everything was signed out. If you did not expect this, tell your administrator.
                        """.formatted(greeting, signInAddress));
            case EMAIL_CHANGED_TO ->
                new Wording("This is now the email address of your account", """
                        %s

                        from now on you sign in with this email address at

                            %s

                        Your password is the same. If you did not expect this, tell your administrator.
                        """.formatted(greeting, signInAddress));
        };
    }
}
