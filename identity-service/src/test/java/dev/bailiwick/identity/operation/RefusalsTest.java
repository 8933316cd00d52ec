package dev.bailiwick.identity.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.identity.access.AccessFailure;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.DirectoryFailure;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void whatTryingAgainCannotCureIsARefusal() {
        assertThat(Refusals.isRefusal(new AccessFailure.LastAdministrator())).isTrue();
        assertThat(Refusals.isRefusal(new AccessFailure.UnknownScope(ScopeRef.ROOT)))
                .isTrue();
        assertThat(Refusals.isRefusal(new DirectoryFailure.EmailTaken())).isTrue();
        assertThat(Refusals.isRefusal(new DirectoryFailure.Rejected("email", "error-invalid-email")))
                .isTrue();
    }

    @Test
    void whatMayPassIsNone() {
        assertThat(Refusals.isRefusal(new AccessFailure.Unavailable("away", null)))
                .isFalse();
        assertThat(Refusals.isRefusal(new DirectoryFailure.Unavailable("away", null)))
                .isFalse();
        assertThat(Refusals.isRefusal(new IllegalStateException("a mistake of ours")))
                .isFalse();
    }
}
