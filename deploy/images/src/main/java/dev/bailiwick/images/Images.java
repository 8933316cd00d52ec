package dev.bailiwick.images;

import dev.bailiwick.local.Checkout;
import dev.bailiwick.local.SharedParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * `make images`: both services, and the command that keeps the realm, as tars in target/images, on a given base or on one
 * made of this machine.
 */
public final class Images {
    private final Release release;
    private final Path folder;
    private final ImageTar tars;

    Images(Release release, Path folder) {
        this.release = release;
        this.folder = folder;
        this.tars = new ImageTar(release, work());
    }

    public static void main(String[] arguments) throws IOException {
        Optional<Base> base = Stream.of(arguments)
                .filter(argument -> !argument.isBlank())
                .map(Base::called)
                .findFirst();
        new Images(Release.ofThisCheckout(), folder()).build(base);
    }

    static Path folder() {
        return Checkout.root().resolve("target/images");
    }

    /** Where an image is written, with its bill of materials beside it. */
    Path tar(Program program) {
        return folder.resolve(program.title() + "-" + release.version() + ".tar");
    }

    Path tarWithoutCache(Service service) {
        return work().resolve(service.title() + "-without-cache.tar");
    }

    Path bill(Program program) {
        return folder.resolve(program.title() + "-" + release.version() + ".cdx.json");
    }

    /** What the images that are there were built on. */
    Base base() throws IOException {
        return Base.called(Files.readString(work().resolve("base")));
    }

    Content content(Program program) {
        return new Content(program, java(), bill(program));
    }

    private Path java() {
        return work().resolve("java");
    }

    private Path work() {
        return folder.resolve("work");
    }

    private void build(Optional<Base> givenBase) throws IOException {
        Path java = java();
        Command.run("rm", "-rf", java.toString());
        Files.createDirectories(work());
        say("linking the Java runtime");
        JavaRuntime.link(java);
        Base base = givenBase.isPresent()
                ? givenBase.get()
                : new Base.Tar(tars.base(new MachineBase(work(), java).layer(), work().resolve("base.tar")));
        Files.writeString(work().resolve("base"), base.name());
        keeper(base);
        Map<Service, Unpacked> plain = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            BillOfMaterials.write(service, bill(service));
            String id = tars.withoutCache(base, content(service), tarWithoutCache(service));
            say(service.title() + " without cache: " + id);
            plain.put(service, Unpacked.from(tarWithoutCache(service), work().resolve(service.title())));
        }
        train(plain);
    }

    private void keeper(Base base) throws IOException {
        RealmKeeper keeper = new RealmKeeper();
        BillOfMaterials.write(keeper, bill(keeper));
        String id = tars.withoutCache(base, content(keeper), tar(keeper));
        say("%s:%s %s (%d MB)"
                .formatted(keeper.image(), release.version(), tar(keeper), Files.size(tar(keeper)) >> 20));
        say("  " + id);
    }

    /** Each image gets what its own run left. */
    private void train(Map<Service, Unpacked> plain) throws IOException {
        say("training");
        try (Surroundings around = new Surroundings(SharedParts.obtain());
                PackedPair pair = new PackedPair(around, plain)) {
            for (Map.Entry<Service, Path> cache :
                    new Training(pair, around).run().entrySet()) {
                finish(cache.getKey(), cache.getValue());
            }
        }
    }

    private void finish(Service service, Path cache) throws IOException {
        String id = tars.withCache(new Base.Tar(tarWithoutCache(service)), cache, service, tar(service));
        say("%s:%s %s (%d MB, cache %d MB)"
                .formatted(
                        service.image(),
                        release.version(),
                        tar(service),
                        Files.size(tar(service)) >> 20,
                        Files.size(cache) >> 20));
        say("  " + id);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
