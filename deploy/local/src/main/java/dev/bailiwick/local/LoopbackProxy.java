package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Forwards TCP to a port on loopback, until it is cut: then connections drop and new ones are refused. */
public final class LoopbackProxy implements AutoCloseable {
    private final int port;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listening;

    private LoopbackProxy(int port, int target) {
        this.port = port;
        this.target = target;
    }

    public static LoopbackProxy to(int target) {
        LoopbackProxy proxy = new LoopbackProxy(Ports.free(), target);
        proxy.restore();
        return proxy;
    }

    public int port() {
        return port;
    }

    /** Refuses from now on, and drops every connection, as a process that was killed would. */
    public synchronized void cut() {
        if (listening != null) {
            close(listening);
            listening = null;
        }
        open.forEach(LoopbackProxy::reset);
        open.clear();
    }

    /** Listens again on the same port. */
    public synchronized void restore() {
        if (listening != null) {
            return;
        }
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening = socket;
            Thread.ofVirtual().start(() -> acceptFrom(socket));
        } catch (IOException e) {
            throw new UncheckedIOException("The proxy cannot listen on port " + port, e);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private void acceptFrom(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket here = socket.accept();
                Thread.ofVirtual().start(() -> join(here, socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket here, ServerSocket through) {
        try {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(here);
            open.add(there);
            if (through.isClosed()) { // cut between accept and here
                reset(here);
                reset(there);
                return;
            }
            Thread.ofVirtual().start(() -> pump(there, here));
            pump(here, there);
        } catch (IOException nobodyThere) {
            reset(here);
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException dropped) {
            reset(from);
            reset(to);
        }
        if (from.isOutputShutdown() || to.isClosed()) { // the other direction has ended before
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    /** Ends a connection with RST, so that the other side sees a failure and not an end. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // Nothing to do.
        }
        close(socket);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception ignored) {
            // It is closed, or was: either way we are done with it.
        }
    }
}
