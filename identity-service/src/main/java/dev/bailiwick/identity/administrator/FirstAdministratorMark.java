package dev.bailiwick.identity.administrator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row that says that the first administrator stands; people look at it, we only count it. */
@Entity
@Table(name = "first_administrator")
class FirstAdministratorMark {
    @Id
    private boolean onlyOne;

    String email;
    Instant completedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    FirstAdministratorMark() {}

    FirstAdministratorMark(String email, Instant completedAt) {
        this.onlyOne = true;
        this.email = email;
        this.completedAt = completedAt;
    }
}
