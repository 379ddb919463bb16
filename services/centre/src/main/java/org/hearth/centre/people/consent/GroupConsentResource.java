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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.people.consent.ConsentRequests.ConsentWithdrawRequest;
import org.hearth.centre.people.consent.ConsentRequests.GroupConsentRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Which residents are noted as of a group that the law holds sensitive, each by their own consent; for few readers. */
@Path("/api/centre/group-consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-people-consent")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class GroupConsentResource {
    private final ConsentService consents;
    private final Exports exports;

    @Inject
    GroupConsentResource(ConsentService consents, Exports exports) {
        this.consents = consents;
        this.exports = exports;
    }

    /** The newest first; {@code state} is {@code given} or {@code withdrawn}. */
    @GET
    @PermissionsAllowed(Permissions.KEEP_SENSITIVE)
    public Page<GroupConsentResponse> listGroupConsents(
            @QueryParam("resident") @Nullable UUID resident,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageParams page) {
        return consents.groups(new ConsentFilter(resident, tag, state), page);
    }

    /** The same list as XLSX or CSV; that somebody took it out is kept as an act. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.KEEP_SENSITIVE)
    public Response exportGroupConsents(
            @QueryParam("resident") @Nullable UUID resident,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("state") @Nullable String state,
            @QueryParam("format") @Nullable String format) {
        ConsentFilter filter = new ConsentFilter(resident, tag, state);
        Filters said = Filters.none()
                .and("人群", "Group", ConsentColumns.TAGS.of(tag))
                .and("状态", "State", ConsentColumns.STATES.of(state));
        return exports.answer(new Wanted<>(ConsentColumns.GROUPS, format, said), page -> consents.groups(filter, page));
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.KEEP_SENSITIVE)
    public GroupConsentResponse createGroupConsent(@NotNull @Valid GroupConsentRequest request) {
        return consents.giveGroup(request);
    }

    /** It is in force no more from today on, and stays as what was. */
    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permissions.KEEP_SENSITIVE)
    public GroupConsentResponse withdrawGroupConsent(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ConsentWithdrawRequest request) {
        return consents.withdrawGroup(id, version.seen(), request);
    }
}
