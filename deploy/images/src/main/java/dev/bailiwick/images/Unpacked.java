package dev.bailiwick.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An image unpacked from its tar, with what it says about how to be started. */
record Unpacked(
        Path root, List<String> entryPoint, Map<String, String> environment, String user, Map<String, String> labels) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REMOVED = ".wh.";
    private static final String EMPTIED = ".wh..wh..opq";

    Unpacked {
        entryPoint = List.copyOf(entryPoint);
        environment = Map.copyOf(environment);
        labels = Map.copyOf(labels);
    }

    /** Unpacks a tar of {@code docker save}'s form into a folder, which is emptied before. */
    static Unpacked from(Path tar, Path folder) throws IOException {
        Command.run("rm", "-rf", folder.toString());
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Path root = Files.createDirectories(folder.resolve("root"));
        Command.run("tar", "-xf", tar.toString(), "-C", parts.toString());
        JsonNode manifest =
                JSON.readTree(parts.resolve("manifest.json").toFile()).get(0);
        for (JsonNode layer : manifest.get("Layers")) {
            lay(parts.resolve(layer.asText()), root.toRealPath());
        }
        JsonNode config = JSON.readTree(
                        parts.resolve(manifest.get("Config").asText()).toFile())
                .get("config");
        Command.run("rm", "-rf", parts.toString());
        return new Unpacked(
                root,
                texts(config.path("Entrypoint")),
                environment(texts(config.path("Env"))),
                config.path("User").asText(),
                labels(config.path("Labels")));
    }

    /** Where this place of the image is now. */
    Path inside(AbsoluteUnixPath place) {
        return root.resolve(place.toString().substring(1));
    }

    /** Takes away what the layer says is gone of those below it, then lays it on them with the rights that it gives. */
    private static void lay(Path layer, Path root) throws IOException {
        for (String entry :
                Command.output(List.of("tar", "-tf", layer.toString())).lines().toList()) {
            Path mark = root.resolve(entry.replaceFirst("^(\\./|/)+", ""));
            Path folder = mark.resolveSibling(".");
            if (mark.getFileName().toString().startsWith(REMOVED) && Files.isDirectory(folder)) {
                takeAway(mark.getFileName().toString(), folder.toRealPath(), root);
            }
        }
        Command.run("tar", "-xpf", layer.toString(), "--exclude=" + REMOVED + "*", "-C", root.toString());
    }

    private static void takeAway(String mark, Path folder, Path root) {
        if (!folder.startsWith(root)) {
            throw new IllegalStateException("A layer takes away something outside of its image: " + folder);
        }
        if (mark.equals(EMPTIED)) {
            Command.run("find", folder.toString(), "-mindepth", "1", "-delete");
        } else {
            Command.run(
                    "rm",
                    "-rf",
                    folder.resolve(mark.substring(REMOVED.length())).toString());
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Map<String, String> environment(List<String> assignments) {
        Map<String, String> environment = new TreeMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            environment.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        return environment;
    }

    private static Map<String, String> labels(JsonNode object) {
        Map<String, String> labels = new TreeMap<>();
        object.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }
}
