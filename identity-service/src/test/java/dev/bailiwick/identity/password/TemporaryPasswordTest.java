package dev.bailiwick.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

class TemporaryPasswordTest {
    private static final String CHARACTERS = "hkx4-9wmp-canary";

    private final TemporaryPassword password = TemporaryPassword.of(CHARACTERS);
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new ParameterNamesModule()).build();

    @Test
    void isRevealedOnlyWhenAsked() {
        assertThat(password.reveal()).isEqualTo(CHARACTERS);
    }

    @Test
    void isNotPrinted() {
        assertThat("%s %s".formatted(password, new Holder(password))).doesNotContain("canary");
    }

    @Test
    void isNotSerialisedByJava() {
        assertThat(password).isNotInstanceOf(Serializable.class);
    }

    @Test
    void isNotWrittenAsJson() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.writeValueAsString(new Holder(password)));
    }

    @Test
    void isNotWrittenByAJacksonThatTakesAnyBean() throws Exception {
        json.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

        assertThat(json.writeValueAsString(new Holder(password))).doesNotContain("canary");
    }

    @Test
    void isNotReadFromJsonSoThatNoAdministratorChoosesOne() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue("\"" + CHARACTERS + "\"", TemporaryPassword.class));
    }

    @Test
    void hasTheLengthThatTheRealmWants() {
        assertThatIllegalArgumentException().isThrownBy(() -> TemporaryPassword.of("x".repeat(14)));
        assertThatIllegalArgumentException().isThrownBy(() -> TemporaryPassword.of("x".repeat(129)));
    }

    @Test
    void refusesControlCharactersWithoutQuotingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemporaryPassword.of(CHARACTERS + "\n"))
                .withMessageNotContaining("canary");
    }

    private record Holder(TemporaryPassword password) {}
}
