package org.hearth.server.architecture.twins.centre.people.left;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hearth.server.architecture.twins.headquarters.Office;

/** Breaks: an endpoint says who may, is described, and has a name of its own; a resource says what it answers and opens no transaction; a centre does not import headquarters. */
public class CarelessResource {
    @GET
    @Transactional
    @Operation(hidden = true)
    public String open() {
        return new Office("总部").name();
    }

    @GET
    @Path("/again")
    public String open(@QueryParam("word") String word) {
        return word;
    }
}
