package dev.bailiwick.images;

import dev.bailiwick.local.Checkout;
import java.nio.file.Path;

/** What an image is built of. */
enum Service {
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

    String title() {
        return title;
    }

    int port() {
        return port;
    }

    String description() {
        return description;
    }

    /** The name of the image, without its tag. */
    String image() {
        return "bailiwick/" + title;
    }

    Path packaged() {
        return Checkout.root().resolve(title).resolve("target/quarkus-app");
    }

    Path billOfMaterials() {
        return Checkout.root().resolve(title).resolve("target/sbom.cdx.json");
    }
}
