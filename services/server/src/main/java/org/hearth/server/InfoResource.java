package org.hearth.server;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.SignIn;
import org.hearth.tenancy.Audiences;

/** What this installation is; told to everybody, before anybody signs in. */
@Path("/api/info")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class InfoResource {
    private final Audiences audiences;
    private final SignIn signIn;
    private final String version;
    private final Optional<String> demoPassword;

    @Inject
    InfoResource(
            Audiences audiences,
            SignIn signIn,
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-version") String version,
            @ConfigProperty(name = "hearth.demo-password") Optional<String> demoPassword) {
        this.audiences = audiences;
        this.signIn = signIn;
        this.version = version;
        this.demoPassword = demoPassword;
    }

    /**
     * The installation.
     *
     * @param demo whether people who are invited get the installation's demo password
     * @param signIn whether the identity provider answers, so that people can sign in
     * @param audiences which of {@code centre}, {@code headquarters}, {@code government}, {@code public}, {@code ops} this process serves
     */
    public record Info(String version, boolean demo, boolean signIn, List<String> audiences) {}

    @GET
    @PermitAll
    public Info getInfo() {
        return new Info(
                version,
                demoPassword.isPresent(),
                signIn.available(),
                Stream.of(
                                audiences.centre() ? "centre" : "",
                                audiences.headquarters() ? "headquarters" : "",
                                audiences.government() ? "government" : "",
                                audiences.street() ? "public" : "",
                                audiences.ops() ? "ops" : "")
                        .filter(name -> !name.isEmpty())
                        .toList());
    }
}
