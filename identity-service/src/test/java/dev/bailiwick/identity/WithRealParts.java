package dev.bailiwick.identity;

import io.quarkus.test.common.QuarkusTestResource;
import org.junit.jupiter.api.BeforeEach;

/** What the tests over HTTP begin with: the service with its real parts, and its administrator. */
@QuarkusTestResource(RealParts.class)
public abstract class WithRealParts {
    private Api administrator = Api.as("");

    @BeforeEach
    void signInAdministrator() {
        administrator = Api.asAdministrator();
    }

    protected Api administrator() {
        return administrator;
    }
}
