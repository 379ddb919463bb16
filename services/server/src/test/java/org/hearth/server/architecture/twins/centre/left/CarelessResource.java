package org.hearth.server.architecture.twins.centre.left;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import org.hearth.server.architecture.twins.headquarters.Office;

/** Breaks: an endpoint says who may; a resource opens no transaction; a centre does not import headquarters. */
public class CarelessResource {
    @GET
    @Transactional
    public String open() {
        return new Office("总部").name();
    }
}
