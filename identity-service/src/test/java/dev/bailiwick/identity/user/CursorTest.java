package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.SortField;
import dev.bailiwick.identity.user.record.Status;
import dev.bailiwick.identity.user.record.UserFilter;
import dev.bailiwick.identity.user.record.UserOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final UserFilter ALL = new UserFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    private static final UserFilter ACTIVE = new UserFilter(
            Optional.empty(), Optional.of(Status.ACTIVE), Optional.empty(), Optional.empty(), Optional.empty(), false);
    private static final UserOrder BY_NAME = new UserOrder(SortField.LAST_NAME, false);

    @Test
    void itIsReadBackAsItWasWritten() {
        for (var name : new String[] {"", "Berg", "Ł\u0001 ö|/+ 𝄞"}) {
            var place = new Position(name, UUID.randomUUID());

            assertThat(Cursor.parse(Cursor.text(place, List.of(ALL, BY_NAME)), List.of(ALL, BY_NAME)))
                    .isEqualTo(place);
        }
    }

    @Test
    void itBelongsToItsListAlone() {
        var text = Cursor.text(new Position("Berg", UUID.randomUUID()), List.of(ALL, BY_NAME));

        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(text, List.of(ACTIVE, BY_NAME)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.parse(text, List.of(ALL, new UserOrder(SortField.LAST_NAME, true))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.parse(text, List.of(ALL, new UserOrder(SortField.CREATED_AT, false))));
    }

    @Test
    void nonsenseIsNone() {
        for (var text : new String[] {"", "x", "%%%", "AAAA", "\u0000"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(text, List.of(ALL, BY_NAME)));
        }
    }
}
