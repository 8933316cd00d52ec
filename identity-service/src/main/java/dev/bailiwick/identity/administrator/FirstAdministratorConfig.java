package dev.bailiwick.identity.administrator;

import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.password.TemporaryPassword;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who the first administrator shall be, as the operator says; read at start, so that a mistake stops the start. */
@ApplicationScoped
class FirstAdministratorConfig {
    private final Optional<EmailAddress> email;
    private final Optional<TemporaryPassword> password;
    private final Optional<SubjectRef> serviceAccount;
    private final SubjectRef ourselves;

    FirstAdministratorConfig(
            @ConfigProperty(name = "bailiwick.first-administrator.email") Optional<String> email,
            @ConfigProperty(name = "bailiwick.first-administrator.password") Optional<String> password,
            @ConfigProperty(name = "bailiwick.first-administrator.service-account") Optional<String> serviceAccount,
            @ConfigProperty(name = "bailiwick.keycloak.client-id") String clientId) {
        this.email = email.map(EmailAddress::new);
        this.password = password.map(TemporaryPassword::of);
        this.serviceAccount = serviceAccount.map(SubjectRef::serviceAccount);
        this.ourselves = SubjectRef.serviceAccount(clientId);
        if (email.isPresent() && password.isEmpty()) {
            throw new IllegalStateException("bailiwick.first-administrator.email is set without a password");
        }
    }

    Optional<EmailAddress> email() {
        return email;
    }

    TemporaryPassword password() {
        return password.orElseThrow();
    }

    Optional<SubjectRef> serviceAccount() {
        return serviceAccount;
    }

    /** Who makes the first administrator: this service. */
    SubjectRef ourselves() {
        return ourselves;
    }
}
