package org.hearth.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Bearer tokens of demo logins, by the client that exists on this machine only. */
public final class Tokens {
    private final String realm;
    private final String server;
    private final Secrets secrets;

    Tokens(Keycloak keycloak, Server server, Secrets secrets) {
        this.realm = keycloak.realm();
        this.server = server.url();
        this.secrets = secrets;
    }

    /**
     * @param user an address, or the part of it before {@code @hearth.localhost}
     * @param alias of the organisation to work for; null picks the person's only one, headquarters for its administrator
     */
    public String of(String user, @Nullable String alias) {
        String username = user.contains("@") ? user : user + "@hearth.localhost";
        return alias == null
                ? token(username, "openid organization:" + only(username))
                : token(username, "openid organization:" + alias);
    }

    /** The token of a program that signs in by itself. */
    public String ofClient(String client, String secret) {
        Http.Answer answer = Http.form(
                realm + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
        JsonNode token = answer.body().path("access_token");
        if (!answer.ok() || token.isMissingNode()) {
            throw new IllegalArgumentException(client + " 不能登录 · cannot sign in: HTTP " + answer.status());
        }
        return token.asText();
    }

    private String only(String username) {
        Http.Answer me = Http.call("GET", server + "/api/me", token(username, "openid"), null);
        if (!me.ok()) {
            throw new IllegalStateException("GET /api/me: " + me.status());
        }
        List<String> aliases = StreamSupport.stream(
                        me.body().path("organisations").spliterator(), false)
                .map(organisation -> organisation.path("alias").asText())
                .toList();
        if (aliases.size() == 1) {
            return aliases.getFirst();
        }
        if (username.equals(Server.ADMINISTRATOR)) {
            return "headquarters";
        }
        throw new IllegalArgumentException(
                aliases.isEmpty()
                        ? username + " 不属于任何组织 · belongs to no organisation"
                        : username + " 请指明组织 · name one of: " + String.join(" ", aliases));
    }

    private String token(String username, String scope) {
        Http.Answer answer = Http.form(
                realm + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "hearth-demo",
                        "client_secret",
                        secrets.get(Secrets.DEMO_CLIENT),
                        "username",
                        username,
                        "password",
                        secrets.get(Secrets.DEMO_PASSWORD),
                        "scope",
                        scope));
        JsonNode token = answer.body().path("access_token");
        if (!answer.ok() || token.isMissingNode()) {
            throw new IllegalArgumentException(username + " 不能登录 · cannot sign in: "
                    + answer.body().path("error_description").asText("HTTP " + answer.status()));
        }
        return token.asText();
    }
}
