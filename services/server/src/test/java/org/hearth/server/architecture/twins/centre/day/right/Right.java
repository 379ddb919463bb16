package org.hearth.server.architecture.twins.centre.day.right;

import org.hearth.server.architecture.twins.centre.people.left.CarelessResource;

/** Closes the cycle. */
public class Right {
    public String word() {
        return new CarelessResource().open();
    }
}
