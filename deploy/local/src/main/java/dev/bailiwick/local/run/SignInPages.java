package dev.bailiwick.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes through Keycloak's sign-in pages as a browser would, by posting their forms. Keeps its own cookies: Keycloak's
 * are {@code Secure}, which a browser accepts on loopback without TLS and the JDK's cookie manager does not.
 */
final class SignInPages {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern PATH = Pattern.compile(";\\s*path=([^;]+)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_REDIRECTS = 20;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<Cookie, String> cookies = new LinkedHashMap<>();

    /** Host, port and path say who sees it: two realms of one Keycloak have cookies of the same names. */
    private record Cookie(String authority, String path, String name) {
        boolean isFor(URI address) {
            return address.getAuthority().equals(authority) && address.getPath().startsWith(path);
        }
    }

    /** A page, and where it was found. */
    record Page(URI address, int status, String body) {
        boolean asksForNewPassword() {
            return body.contains("id=\"password-new\"");
        }

        boolean asksForPassword() {
            return body.contains("id=\"kc-login\"");
        }
    }

    Page open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    Page signIn(Page page, String email, String password) {
        return submit(page, Map.of("username", email, "password", password, "credentialId", ""));
    }

    Page choosePassword(Page page, String password) {
        return submit(page, Map.of("password-new", password, "password-confirm", password));
    }

    /** Follows the link of a directory, by its alias, on a sign-in page. */
    Page choose(Page page, String directory) {
        Matcher link = Pattern.compile("<a[^>]*\\sid=\"social-" + Pattern.quote(directory) + "\"[^>]*>")
                .matcher(page.body());
        Matcher address = Pattern.compile("\\shref=\"([^\"]+)\"").matcher(link.find() ? link.group() : "");
        if (!address.find()) {
            throw new IllegalStateException("No link to " + directory + " at " + page.address());
        }
        return open(
                page.address().resolve(address.group(1).replace("&amp;", "&")).toString());
    }

    private Page submit(Page page, Map<String, String> fields) {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException("No form at " + page.address() + " (" + page.status() + ")");
        }
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI target = page.address().resolve(action.group(1).replace("&amp;", "&"));
        return follow(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Page follow(HttpRequest.Builder request) {
        HttpRequest.Builder next = request;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpResponse<String> response = send(next);
            URI address = response.request().uri();
            if (response.statusCode() / 100 != 3) {
                return new Page(address, response.statusCode(), response.body());
            }
            String location = response.headers().firstValue("Location").orElseThrow();
            next = HttpRequest.newBuilder(address.resolve(location)).GET();
        }
        throw new IllegalStateException("Too many redirects");
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        URI address = builder.build().uri();
        String ours = cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().isFor(address))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!ours.isEmpty()) {
            builder.header("Cookie", ours);
        }
        try {
            HttpResponse<String> response = client.send(builder.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(address + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a page", e);
        }
    }

    private void keep(URI from, String header) {
        String pair = header.split(";", 2)[0];
        String value = pair.substring(pair.indexOf('=') + 1);
        Matcher path = PATH.matcher(header);
        Cookie cookie = new Cookie(
                from.getAuthority(), path.find() ? path.group(1) : "/", pair.substring(0, pair.indexOf('=')));
        if (value.isEmpty() || header.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            cookies.remove(cookie);
        } else {
            cookies.put(cookie, value);
        }
    }
}
