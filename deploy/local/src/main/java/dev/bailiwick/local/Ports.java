package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;

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
