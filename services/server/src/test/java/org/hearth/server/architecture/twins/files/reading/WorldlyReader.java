package org.hearth.server.architecture.twins.files.reading;

import jakarta.ws.rs.core.Response;

/** Needs what is not there in the reading process. */
class WorldlyReader {
    final Response.Status status = Response.Status.OK;
}
