package org.hearth.identity;

import io.quarkus.oidc.OidcSession;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a browser goes to sign in, or to work for another of its organisations. Not for programs: they bring a token. */
@Path(LoginResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@EndpointDisabled(name = "hearth.signed-in", stringValue = "false")
public class LoginResource {
    static final String PATH = "/api/login";

    /** As the identity provider has user names and addresses. */
    private static final String PERSON = "[\\w.+@\\-]{1,120}";

    private final OidcSession session;
    private final Caller caller;

    @Inject
    LoginResource(OidcSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public Uni<Response> login(
            @QueryParam("returnTo") @Nullable String returnTo,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("asked") boolean asked) {
        String target = local(returnTo);
        if (asked || session.getIdToken() == null || isThere(organisation)) {
            return Uni.createFrom().item(Response.seeOther(URI.create(target)).build());
        }
        // ask again, once: the session goes, the identity provider's own stays, so that no password is asked but where
        // to work
        String again = PATH + "?asked=true&returnTo=" + encoded(target)
                + (organisation == null ? "" : "&organisation=" + encoded(organisation));
        return session.logout()
                .replaceWith(() -> Response.seeOther(URI.create(again)).build());
    }

    private boolean isThere(@Nullable String organisation) {
        return caller.ofRequest()
                .filter(here -> organisation == null || here.alias().equals(organisation))
                .isPresent();
    }

    /** Where one named person signs in anew, for one organisation; the first page, if nobody is named. */
    static URI handedTo(@Nullable String person, @Nullable String organisation, @Nullable String returnTo) {
        if (person == null || !person.matches(PERSON)) {
            return URI.create("/");
        }
        return URI.create(PATH + "?prompt=login&login_hint=" + encoded(person) + "&returnTo=" + encoded(local(returnTo))
                + (organisation == null ? "" : "&organisation=" + encoded(organisation)));
    }

    /** Only a path of this site: a full address here would send a person anywhere after signing in. */
    private static String local(@Nullable String path) {
        if (path == null || !path.matches("/(?![/\\\\])[\\w\\-./?=&%:~]{0,1000}")) {
            return "/";
        }
        try {
            return new URI(path).toString();
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
