package dev.bailiwick.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Port;
import dev.bailiwick.local.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The command of deploy/keycloak, with the realm file of this release. It runs for seconds and needs no cache. Where a service
 * runs, its Java runtime is there already: what this image adds is small.
 */
record RealmKeeper() implements Program {
    private static final AbsoluteUnixPath CLASSES = Layout.APPLICATION.resolve("classes");
    private static final AbsoluteUnixPath LIBRARIES = Layout.APPLICATION.resolve("lib");

    @Override
    public String title() {
        return "keycloak-realm";
    }

    @Override
    public String description() {
        return "Brings the realm in Keycloak to what the realm file of this release says";
    }

    @Override
    public Set<Port> ports() {
        return Set.of();
    }

    @Override
    public List<FileEntriesLayer> layers(Path bill) throws IOException {
        return List.of(
                Content.whole("dependencies", target().resolve("lib"), LIBRARIES),
                FileEntriesLayer.builder()
                        .setName("application")
                        .addEntryRecursive(target().resolve("classes"), CLASSES)
                        .addEntry(bill, Layout.BILL_OF_MATERIALS)
                        .build());
    }

    @Override
    public List<String> entryPoint() {
        return List.of(
                Layout.JAVA.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                CLASSES + ":" + LIBRARIES + "/*",
                "dev.bailiwick.realm.RealmCommand");
    }

    @Override
    public Path billOfMaterials() {
        return target().resolve("sbom.cdx.json");
    }

    private static Path target() {
        return Checkout.root().resolve("deploy/keycloak/target");
    }
}
