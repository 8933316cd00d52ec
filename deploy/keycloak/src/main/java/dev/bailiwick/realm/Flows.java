package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The authentication flows that the file describes. A flow of ours is made and laid out as the file says; in one that
 * Keycloak built in nobody can add or take away a step, so that only what each step requires is compared there.
 */
final class Flows implements Part {
    private static final String AT = "/authentication/flows";

    private final AdminApi api;
    private final List<JsonNode> wanted;
    private final JsonNode configs;

    Flows(AdminApi api, JsonNode wanted, JsonNode configs) {
        this.api = api;
        this.wanted = Json.elements(wanted);
        this.configs = configs;
    }

    @Override
    public List<Change> compare() {
        List<JsonNode> live = api.list(AT);
        List<Change> changes = new ArrayList<>();
        for (JsonNode flow : wanted) {
            if (flow.path("topLevel").asBoolean()) {
                String alias = flow.path("alias").asText();
                Json.byField(live, "alias", alias)
                        .ifPresentOrElse(
                                is -> changes.addAll(
                                        compare(flow, is.path("builtIn").asBoolean())),
                                () -> changes.add(new Change(Difference.missing(path(alias)), () -> create(flow))));
            }
        }
        return changes;
    }

    private void create(JsonNode flow) {
        ObjectNode empty = Json.without(flow, "authenticationExecutions").put("builtIn", false);
        api.post(AT, empty);
        compare(flow, false).forEach(change -> change.mend().run());
    }

    private List<Change> compare(JsonNode flow, boolean builtIn) {
        String alias = flow.path("alias").asText();
        Map<String, JsonNode> live = live(alias);
        Map<String, Step> should = new LinkedHashMap<>();
        lay(flow, path(alias), should);
        List<Difference> layout = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        should.forEach((path, step) -> {
            JsonNode is = live.get(path);
            if (is != null) {
                layout.addAll(Json.named(path, is, step.compared(builtIn)));
                config(path, is, step.execution(), changes);
            } else if (!builtIn) {
                layout.add(Difference.missing(path));
            }
        });
        if (!builtIn) {
            live.keySet().stream()
                    .filter(path -> !should.containsKey(path))
                    .forEach(path -> layout.add(Difference.surplus(path, "a step")));
        }
        if (!layout.isEmpty()) {
            changes.addFirst(new Change(layout, () -> settle(alias, should, builtIn)));
        }
        return changes;
    }

    /** A step of the file: the flow it stands in, and what is said of it. */
    private record Step(String parent, JsonNode execution) {
        ObjectNode compared(boolean builtIn) {
            ObjectNode compared = ((ObjectNode) execution.deepCopy());
            return builtIn ? compared.retain("requirement") : compared.retain("requirement", "priority");
        }
    }

    private void lay(JsonNode flow, String path, Map<String, Step> steps) {
        for (JsonNode execution : flow.path("authenticationExecutions")) {
            boolean isFlow = execution.path("authenticatorFlow").asBoolean();
            String name = execution.path(isFlow ? "flowAlias" : "authenticator").asText();
            steps.put(path + "/" + name, new Step(flow.path("alias").asText(), execution));
            if (isFlow) {
                lay(named(name), path + "/" + name, steps);
            }
        }
    }

    private JsonNode named(String alias) {
        return Json.byField(wanted, "alias", alias)
                .orElseThrow(() -> new Refused("The file names the flow " + alias + " and does not describe it"));
    }

    /** Keycloak tells a flow as one list, each step with its depth. */
    private Map<String, JsonNode> live(String alias) {
        Map<String, JsonNode> steps = new LinkedHashMap<>();
        List<String> above = new ArrayList<>(List.of(path(alias)));
        for (JsonNode step : api.list(executions(alias))) {
            int level = step.path("level").asInt();
            boolean isFlow = step.path("authenticationFlow").asBoolean();
            String name = step.path(isFlow ? "displayName" : "providerId").asText();
            above.subList(level + 1, above.size()).clear();
            above.add(above.get(level) + "/" + name);
            steps.put(above.getLast(), step);
        }
        return steps;
    }

    private void settle(String alias, Map<String, Step> should, boolean builtIn) {
        if (!builtIn) {
            live(alias).forEach((path, step) -> {
                if (!should.containsKey(path)) {
                    api.delete("/authentication/executions/" + step.path("id").asText());
                }
            });
        }
        should.forEach((path, step) -> {
            if (!builtIn && !live(alias).containsKey(path)) {
                add(step);
            }
        });
        live(alias).forEach((path, is) -> {
            Step step = should.get(path);
            if (step != null && !Json.named(path, is, step.compared(builtIn)).isEmpty()) {
                api.put(executions(alias), Json.overlaid(is, step.compared(builtIn)));
            }
        });
    }

    private void add(Step step) {
        JsonNode execution = step.execution();
        String at = executions(step.parent());
        if (execution.path("authenticatorFlow").asBoolean()) {
            JsonNode flow = named(execution.path("flowAlias").asText());
            api.post(
                    at + "/flow",
                    Map.of(
                            "alias", flow.path("alias").asText(),
                            "description", flow.path("description").asText(),
                            "type", flow.path("providerId").asText(),
                            "provider", execution.path("authenticator").asText()));
        } else {
            api.post(
                    at + "/execution",
                    Map.of("provider", execution.path("authenticator").asText()));
        }
    }

    private void config(String path, JsonNode live, JsonNode step, List<Change> changes) {
        String alias = step.path("authenticatorConfig").asText();
        if (alias.isEmpty()) {
            return;
        }
        JsonNode should = Json.byField(Json.elements(configs), "alias", alias)
                .orElseThrow(() -> new Refused("The file names the configuration " + alias + " and does not say it"));
        String id = live.path("authenticationConfig").asText();
        if (id.isEmpty()) {
            String at = "/authentication/executions/" + live.path("id").asText() + "/config";
            changes.add(new Change(Difference.missing(path + "/" + alias), () -> api.post(at, should)));
            return;
        }
        JsonNode is = api.get("/authentication/config/" + id);
        List<Difference> found = Json.exactly(path + "/" + alias, is.path("config"), should.path("config"));
        if (!found.isEmpty()) {
            ObjectNode body = is.deepCopy();
            body.set("config", should.path("config"));
            changes.add(new Change(found, () -> api.put("/authentication/config/" + id, body)));
        }
    }

    private static String path(String alias) {
        return "/authenticationFlows/" + alias;
    }

    private static String executions(String alias) {
        return AT + "/" + AdminApi.encode(alias) + "/executions";
    }
}
