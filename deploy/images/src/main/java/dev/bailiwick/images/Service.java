package dev.bailiwick.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Port;
import dev.bailiwick.local.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The services, and what their images are built of. */
enum Service implements Program {
    ACCESS("access-service", 8082, "What people may do where: roles, scopes, access rules and decisions"),
    IDENTITY("identity-service", 8081, "Who people are: users in Keycloak, groups, and the console");

    private final String title;
    private final int port;
    private final String description;

    Service(String title, int port, String description) {
        this.title = title;
        this.port = port;
        this.description = description;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.tcp(port));
    }

    @Override
    public List<FileEntriesLayer> layers(Path bill) throws IOException {
        Path packaged = Checkout.root().resolve(title).resolve("target/quarkus-app");
        FileEntriesLayer.Builder application = FileEntriesLayer.builder().setName("application");
        for (String part : List.of("app", "quarkus", "quarkus-run.jar")) {
            application.addEntryRecursive(packaged.resolve(part), Layout.APPLICATION.resolve(part));
        }
        return List.of(
                Content.whole("dependencies", packaged.resolve("lib"), Layout.APPLICATION.resolve("lib")),
                application.addEntry(bill, Layout.BILL_OF_MATERIALS).build());
    }

    @Override
    public List<String> entryPoint() {
        return Layout.entryPoint();
    }

    @Override
    public Path billOfMaterials() {
        return Checkout.root().resolve(title).resolve("target/sbom.cdx.json");
    }
}
