package dev.bailiwick.images;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry with one image, {@code acme/base:1}, as its HTTP API wants to be read (OCI distribution). */
final class LoopbackRegistry implements AutoCloseable {
    private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

    private final Map<String, byte[]> blobs = new HashMap<>();
    private final byte[] manifest;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpsServer server;

    /** Serves the image of a tar of one layer. */
    LoopbackRegistry(Path tar) throws IOException {
        String config = add(Command.output(List.of("tar", "-xOf", tar.toString(), "config.json"))
                .getBytes(StandardCharsets.UTF_8));
        String layer = add(layerOf(tar));
        this.manifest = """
                {"schemaVersion": 2, "mediaType": "%s",
                 "config": {"mediaType": "application/vnd.docker.container.image.v1+json", "size": %d, "digest": "%s"},
                 "layers": [{"mediaType": "application/vnd.docker.image.rootfs.diff.tar.gzip", "size": %d, "digest": "%s"}]}
                """.formatted(MANIFEST, size(config), config, size(layer), layer)
                .getBytes(StandardCharsets.UTF_8);
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.keptIn(tar.resolveSibling("keys.p12"))));
        server.setExecutor(threads);
        server.createContext("/v2/acme/base/manifests/1", exchange -> answer(exchange, MANIFEST, manifest));
        server.createContext("/v2/acme/base/blobs/", this::blob);
        server.start();
    }

    /** What a person would write after BASE=. */
    String image() {
        return "127.0.0.1:" + server.getAddress().getPort() + "/acme/base:1";
    }

    private static byte[] layerOf(Path tar) throws IOException {
        Path parts = Files.createDirectories(tar.resolveSibling("served"));
        Command.run("tar", "-xf", tar.toString(), "-C", parts.toString());
        try (var files = Files.list(parts)) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private String add(byte[] blob) {
        try {
            String digest = "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(blob));
            blobs.put(digest, blob);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private int size(String digest) {
        return found(digest).length;
    }

    private byte[] found(String digest) {
        byte[] blob = blobs.get(digest);
        return blob == null ? new byte[0] : blob;
    }

    private void blob(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        answer(exchange, "application/octet-stream", found(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
