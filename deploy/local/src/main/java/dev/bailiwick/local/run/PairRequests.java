package dev.bailiwick.local.run;

import dev.bailiwick.local.run.Conversation.Request;

/** Requests to the pair by the program of the local run; a demonstration's own scopes have its number in their ids. */
record PairRequests(EnvFile env, String token, String run) {
    Request access(String method, String path) {
        return Request.of(method, env.get("BAILIWICK_ACCESS_URL") + path, token);
    }

    Request identity(String method, String path) {
        return Request.of(method, env.get("BAILIWICK_IDENTITY_URL") + path, token);
    }

    /** She shall be a researcher at these scopes. */
    Request rule(String userId, String... scopes) {
        return ruleOf("user", userId, scopes);
    }

    /** The same of any subject. */
    Request ruleOf(String subjectType, String id, String... scopes) {
        return access("POST", "/api/v1/access-rules")
                .with("{\"subjects\": [{\"type\": \"" + subjectType + "\", \"id\": \"" + id
                        + "\"}], \"role\": \"l1-researcher\"," + " \"scopes\": [" + String.join(", ", scopes) + "]}");
    }

    /** May she update a workload there? */
    Request question(String userId, String type, String scopeId) {
        return question(userId, "update", type, scopeId);
    }

    /** May she do this to a workload there? */
    Request question(String userId, String action, String type, String scopeId) {
        return access("POST", "/access/v1/evaluation")
                .with("{\"subject\": {\"type\": \"user\", \"id\": \"" + userId
                        + "\"}, \"action\": {\"name\": \"" + action + "\"},"
                        + " \"resource\": {\"type\": \"workload\", \"id\": \"w-1\", \"properties\": {\"scope\": {\"type\": \""
                        + type + "\", \"id\": \"" + scopeId + "\"}}}}");
    }

    String reference(String type, String name) {
        return "{\"type\": \"" + type + "\", \"id\": \"" + named(name) + "\"}";
    }

    String named(String name) {
        return "demo-" + run + "-" + name;
    }
}
