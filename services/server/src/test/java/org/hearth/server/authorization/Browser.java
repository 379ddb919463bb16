package org.hearth.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.server.AccountsInMemory.idOf;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.server.authorization.Wire.Answer;
import org.hearth.testing.TestIssuer;

/** A browser as far as signing in goes: it keeps cookies, and follows no redirect by itself. */
final class Browser {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Wire wire;
    private final TestIssuer issuer;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(Wire wire, TestIssuer issuer) {
        this.wire = wire;
        this.issuer = issuer;
    }

    Browser signIn(Who who, String place) {
        return signIn(who, place, LONG);
    }

    /** The authorization code flow, the issuer's page aside. The sign-in has to be renewed when {@code life} is over. */
    Browser signIn(Who who, String place, Duration life) {
        String alias = who.kind + "_" + place;
        HttpResponse<InputStream> asked = page("/api/login");
        String query = URI.create(location(asked)).getQuery();
        assertThat(query).contains("code_challenge=").contains("response_type=code");
        issuer.nextToSignIn(idOf(Cast.email(who, place)), alias, idOf(alias), life);
        HttpResponse<InputStream> answered =
                page("/api/login?code=good&state=" + query.replaceFirst(".*\\bstate=([^&]*).*", "$1"));
        assertThat(answered.statusCode()).isEqualTo(302);
        assertThat(answered.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("q_session")
                        .contains("HTTPOnly")
                        .contains("SameSite=Lax"));
        return this;
    }

    /** What a script of a page of ours gets. */
    Answer get(String path) {
        return Wire.answer(exchange(wire.request("GET", path, "", "").header("X-Requested-With", "JavaScript")));
    }

    /** What a person gets who goes there. */
    HttpResponse<InputStream> page(String path) {
        return exchange(wire.request("GET", path, "", ""));
    }

    private HttpResponse<InputStream> exchange(HttpRequest.Builder request) {
        HttpResponse<InputStream> answer =
                wire.exchange(cookies.isEmpty() ? request : request.header("Cookie", cookie()));
        answer.headers().allValues("set-cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String name = cookie.substring(0, cookie.indexOf('='));
        if (cookie.contains("Max-Age=0;")) {
            cookies.remove(name);
        } else {
            cookies.put(name, cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
        }
    }

    /** Whether it still holds a sign-in, good or not. */
    boolean hasSession() {
        return cookies.keySet().stream().anyMatch(name -> name.startsWith("q_session"));
    }

    /** Puts another content into the cookie of the sign-in. */
    void corruptSession(String content) {
        cookies.keySet().removeIf(name -> name.startsWith("q_session"));
        cookies.put("q_session", content);
    }

    String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static String location(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isBetween(302, 303);
        return answer.headers().firstValue("location").orElseThrow();
    }
}
