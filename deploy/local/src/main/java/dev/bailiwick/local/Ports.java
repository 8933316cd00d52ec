package dev.bailiwick.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Free ports on loopback. Somebody else may take one before it is used, and whoever binds it says so then; but nobody who
 * asks here gets one that another process of ours was given.
 */
public final class Ports {
    private static final int SPAN = 200;

    /** Below those that the system itself gives to whoever calls somewhere. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;
    private static final int ATTEMPTS = 1_000;

    /** What this process was given, held until it ends. */
    private static final Map<Integer, FileLock> OURS = new ConcurrentHashMap<>();

    private Ports() {}

    public static int free() {
        return new Random()
                .ints(ATTEMPTS, FIRST, FIRST + COUNT)
                .filter(port -> reserve(port) && isFree(port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port on loopback from " + FIRST + " on"));
    }

    /** Without a second lock on a file of ours: to close that would end the first. */
    private static synchronized boolean reserve(int port) {
        if (OURS.containsKey(port)) {
            return false;
        }
        Path file = Checkout.cache().resolve("ports").resolve(Integer.toString(port));
        FileLock.tryTake(file).ifPresent(lock -> OURS.put(port, lock));
        return OURS.containsKey(port);
    }

    /** The preferred port, or the first free one after it that is not promised to somebody. */
    public static int freeNear(int preferred, Set<Integer> promised) {
        for (int port = preferred; port < preferred + SPAN; port++) {
            if (!promised.contains(port) && isFree(port)) {
                return port;
            }
        }
        return free();
    }

    /** Whether nobody listens there, on loopback or on all addresses: one does not always keep us from binding the other. */
    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
