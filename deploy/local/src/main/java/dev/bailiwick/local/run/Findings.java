package dev.bailiwick.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.local.run.Conversation.Answer;
import dev.bailiwick.local.run.Conversation.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the pair answers to all that can be asked of it: who there is, what was done, what the rules are, who may do what. */
final class Findings {
    /** Without what moves by itself: the last sign-in, and the state of a letter. */
    private static final List<String> OF_A_USER =
            List.of("id", "origin", "status", "homeScope", "createdAt", "createdBy");

    private static final List<String> ACTIONS = List.of("create", "read", "update", "delete");

    private final Map<String, JsonNode> answers = new LinkedHashMap<>();
    private final Conversation talk;
    private final PairRequests requests;
    private long revision;

    private Findings(Conversation talk, PairRequests requests) {
        this.talk = talk;
        this.requests = requests;
    }

    static Findings of(Conversation talk, PairRequests requests) {
        Findings findings = new Findings(talk, requests);
        findings.ask();
        return findings;
    }

    long revision() {
        return revision;
    }

    int count() {
        return answers.size();
    }

    long allowed() {
        return answers.values().stream().filter(BooleanNode.TRUE::equals).count();
    }

    /** What differs, told for people; nothing, when all answers and the revision are the same. */
    List<String> differencesTo(Findings other) {
        List<String> differences = new ArrayList<>();
        if (revision != other.revision) {
            differences.add("revision: " + revision + " and " + other.revision);
        }
        TreeSet<String> questions = new TreeSet<>(answers.keySet());
        questions.addAll(other.answers.keySet());
        for (String question : questions) {
            JsonNode here = answers.getOrDefault(question, MissingNode.getInstance());
            JsonNode there = other.answers.getOrDefault(question, MissingNode.getInstance());
            if (!here.equals(there)) {
                differences.add(question + ": " + here + " and " + there);
            }
        }
        return differences;
    }

    private void ask() {
        for (String list : List.of("access-rules", "scopes", "roles", "catalog")) {
            keep(list, requests.access("GET", "/api/v1/" + list));
        }
        keep("groups", requests.identity("GET", "/api/v1/groups?limit=500"));
        Answer users = talk.expect(200, requests.identity("GET", "/api/v1/users?limit=500"));
        users.body().get("items").forEach(this::ask);
    }

    private void ask(JsonNode user) {
        String id = user.get("id").asText();
        String email = user.get("email").asText();
        answers.put(email, user.<ObjectNode>deepCopy().retain(OF_A_USER));
        keep(email + ", audit", requests.identity("GET", "/api/v1/audit-events?limit=500&user=" + id));
        for (String action : ACTIONS) {
            decide(email + " " + action + " at the root", requests.question(id, action, "tenant", "default"));
            String department = requests.named(DrillWork.DEPARTMENT);
            decide(
                    email + " " + action + " in the department",
                    requests.question(id, action, "department", department));
            for (String project : DrillWork.PROJECTS) {
                Request question = requests.question(id, action, "project", requests.named(project));
                decide(email + " " + action + " in " + project, question);
            }
        }
    }

    private void decide(String question, Request request) {
        Answer answer = talk.expect(200, request);
        answers.put(question, answer.body().get("decision"));
        revision = answer.revision();
    }

    private void keep(String question, Request request) {
        answers.put(question, talk.expect(200, request).body());
    }
}
