package org.hearth.centre.people.consent;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The words residents consent to, in all their versions. */
@Path("/api/centre/consent-texts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-people-consent")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ConsentTextResource {
    private final ConsentTextService texts;
    private final Exports exports;

    @Inject
    ConsentTextResource(ConsentTextService texts, Exports exports) {
        this.texts = texts;
        this.exports = exports;
    }

    /** The newest first. */
    @GET
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<ConsentTextResponse> listConsentTexts(
            @QueryParam("purpose") @Nullable String purpose, @BeanParam PageParams page) {
        return texts.list(purpose, page);
    }

    /** The same list as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Response exportConsentTexts(
            @QueryParam("purpose") @Nullable String purpose, @QueryParam("format") @Nullable String format) {
        Filters said = Filters.none().and("事项", "For", ConsentColumns.PURPOSES.of(purpose));
        return exports.answer(new Wanted<>(ConsentColumns.TEXTS, format, said), page -> texts.list(purpose, page));
    }

    /** Other words from now on: a new version. Nobody who consented before is moved to it. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_CONSENT_TEXTS)
    public ConsentTextResponse createConsentText(@NotNull @Valid ConsentTextRequest request) {
        return texts.create(request);
    }
}
