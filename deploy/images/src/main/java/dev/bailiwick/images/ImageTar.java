package dev.bailiwick.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Writes images as tars, as {@code docker save} does and {@code docker load}, podman, skopeo and containerd read. */
final class ImageTar {
    private static final String LABEL = "org.opencontainers.image.";

    private final Release release;
    private final Path work;

    /** Of this release; layers are kept in the working folder, so that one that has not changed is not packed again. */
    ImageTar(Release release, Path work) {
        this.release = release;
        this.work = work;
    }

    /** An image of one layer without a service. */
    Path base(FileEntriesLayer layer, Path tar) throws IOException {
        JibContainerBuilder image =
                Jib.fromScratch().setPlatforms(Set.of(Base.ofThisMachine())).addFileEntriesLayer(layer);
        String _ = write(image, to("bailiwick/base", tar).setOfflineMode(true));
        return tar;
    }

    /** Everything but the cache. Returns the image's id. */
    String withoutCache(Base base, Content content, Path tar) throws IOException {
        Program program = content.program();
        JibContainerBuilder image = base.begin()
                .setEntrypoint(program.entryPoint())
                .setProgramArguments(List.of())
                .addEnvironmentVariable("JAVA_HOME", Layout.JAVA.toString())
                .addEnvironmentVariable("JAVA_TOOL_OPTIONS", Layout.OPTIONS)
                .addEnvironmentVariable("LANG", "C.UTF-8")
                .setWorkingDirectory(Layout.APPLICATION)
                .setUser(Layout.USER + ":" + Layout.USER)
                .setExposedPorts(program.ports())
                .addLabel(LABEL + "title", program.title())
                .addLabel(LABEL + "description", program.description())
                .addLabel(LABEL + "vendor", "Bailiwick")
                .addLabel(LABEL + "licenses", "Apache-2.0")
                .addLabel(LABEL + "version", release.version())
                .addLabel(LABEL + "revision", release.revision())
                .addLabel(LABEL + "created", release.created().toString());
        content.layers().forEach(image::addFileEntriesLayer);
        return write(image, on(base, to(program.image(), tar)));
    }

    /** The same and one layer more. Returns the image's id. */
    String withCache(Base withoutCache, Path cache, Service service, Path tar) throws IOException {
        FileEntriesLayer layer = FileEntriesLayer.builder()
                .setName("cache")
                .addEntry(cache, Layout.CACHE)
                .build();
        return write(withoutCache.begin().addFileEntriesLayer(layer), on(withoutCache, to(service.image(), tar)));
    }

    private Containerizer to(String name, Path tar) throws IOException {
        Files.createDirectories(tar.toAbsolutePath().getParent());
        try {
            return Containerizer.to(TarImage.at(tar).named(name + ":" + release.version()))
                    .setBaseImageLayersCache(work.resolve("layers-of-bases"))
                    .setApplicationLayersCache(work.resolve("layers"))
                    .setToolName("bailiwick-images");
        } catch (InvalidImageReferenceException e) {
            throw new IOException(name + ":" + release.version() + " is no name for an image", e);
        }
    }

    private static Containerizer on(Base base, Containerizer tar) {
        return tar.setOfflineMode(!base.isFetched()).setAllowInsecureRegistries(base.mayBeInsecure());
    }

    private String write(JibContainerBuilder image, Containerizer tar) throws IOException {
        try {
            JibContainer written = image.setCreationTime(release.created()).containerize(tar);
            return written.getImageId().toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an image was written", e);
        } catch (ExecutionException | RegistryException | CacheDirectoryCreationException e) {
            throw new IOException("An image cannot be written", e);
        }
    }
}
