package org.hearth.server.architecture.twins.kernel;

import jakarta.ws.rs.core.Response;
import org.hearth.server.architecture.twins.headquarters.Office;

/** Breaks: the kernel imports no room and no web framework. */
public final class KernelThatSpeaksHttp {
    private KernelThatSpeaksHttp() {}

    public static Response answer(Office office) {
        return Response.ok(office.name()).build();
    }
}
