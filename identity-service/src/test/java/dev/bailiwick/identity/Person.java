package dev.bailiwick.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A person in a test, who has chosen a password of her own. */
public record Person(String id, String email, String password) {
    private static final String PASSWORD = "her own long phrase for tests";

    /** Made by the administrator, at the root. */
    public static Person madeBy(Api administrator, String localPart) {
        return madeBy(administrator, Map.of("email", Api.newEmail(localPart)));
    }

    public static Person madeBy(Api administrator, Map<String, Object> body) {
        var created = administrator.createUser(body);
        var id = created.get("id").textValue();
        RealParts.get().realm().admin().setPassword(id, PASSWORD, false);
        return new Person(id, created.get("email").textValue(), PASSWORD);
    }

    public String subject() {
        return "user/" + id;
    }

    public String path() {
        return "/api/v1/users/" + id;
    }

    /** Her own calls, with a token of a new session. */
    public Api api() {
        return Api.as(RealParts.get().realm().tokenOf(email, password));
    }

    /** A new session with all its tokens. */
    public JsonNode signIn() {
        return RealParts.get().realm().signIn(email, password);
    }

    public boolean canSignIn() {
        return RealParts.get().realm().signsIn(email, password);
    }

    public int sessions() {
        return RealParts.get().realm().admin().sessions(id).size();
    }
}
