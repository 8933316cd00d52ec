package dev.bailiwick.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.local.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What stands in an image (CycloneDX): Maven's list of Java libraries, the Java runtime, and what the console is made of. */
final class BillOfMaterials {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODULES = "node_modules/";

    private final ObjectNode bill;
    private final ArrayNode components;

    private BillOfMaterials(ObjectNode bill) {
        this.bill = bill;
        this.components = bill.withArrayProperty("components");
    }

    /** Writes that of the program to a file. */
    static void write(Program program, Path file) throws IOException {
        BillOfMaterials all = new BillOfMaterials(
                (ObjectNode) JSON.readTree(program.billOfMaterials().toFile()));
        all.addJava();
        Path console = Checkout.root().resolve(program.title()).resolve("src/main/webui/package-lock.json");
        if (Files.isRegularFile(console)) {
            all.addConsole(JSON.readTree(console.toFile()));
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all.bill);
    }

    private void addJava() {
        components
                .addObject()
                .put("type", "platform")
                .put("name", System.getProperty("java.vm.vendor") + " Java runtime")
                .put("version", System.getProperty("java.runtime.version"));
    }

    /** What only builds or tests it does not stand in an image. */
    private void addConsole(JsonNode lock) {
        for (Map.Entry<String, JsonNode> entry : lock.get("packages").properties()) {
            JsonNode one = entry.getValue();
            int name = entry.getKey().lastIndexOf(MODULES);
            if (name >= 0
                    && !one.path("dev").asBoolean()
                    && !one.path("devOptional").asBoolean()) {
                add(entry.getKey().substring(name + MODULES.length()), one);
            }
        }
    }

    private void add(String name, JsonNode one) {
        String version = one.path("version").asText();
        ObjectNode component = components
                .addObject()
                .put("type", "library")
                .put("name", name)
                .put("version", version)
                .put("purl", "pkg:npm/" + name.replace("@", "%40") + "@" + version);
        if (one.hasNonNull("license")) {
            component
                    .withArrayProperty("licenses")
                    .addObject()
                    .put("expression", one.get("license").asText());
        }
    }
}
