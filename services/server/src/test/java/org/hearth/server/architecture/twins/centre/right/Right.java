package org.hearth.server.architecture.twins.centre.right;

import org.hearth.server.architecture.twins.centre.left.CarelessResource;

/** Closes the cycle. */
public class Right {
    public String word() {
        return new CarelessResource().open();
    }
}
