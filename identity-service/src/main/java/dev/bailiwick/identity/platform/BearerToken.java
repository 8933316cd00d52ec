package dev.bailiwick.identity.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreType;

/** An access token of a caller: a secret, so it cannot be printed or serialised. */
@JsonIgnoreType
public final class BearerToken {
    private final String value;

    public BearerToken(String value) {
        this.value = value;
    }

    /** For the {@code Authorization} header of a call to access-service. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "BearerToken[…]";
    }
}
