package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Free ports on loopback. Somebody else may take one before it is used: whoever binds it says so then. */
public final class Ports {
    private static final int SPAN = 200;

    private Ports() {}

    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on loopback", e);
        }
    }

    /** The preferred port, or the first free one after it. */
    public static int freeNear(int preferred) {
        for (int port = preferred; port < preferred + SPAN; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        return free();
    }

    static boolean isFree(int port) {
        // Bound on all addresses too, so that a listener on another one does not surprise us.
        try (ServerSocket any = new ServerSocket(port)) {
            return any.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
