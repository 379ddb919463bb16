/** Another feature, in a cycle with the first. */
@NullMarked
@Owns(
        value = {"shelf", "counter", "drawer"},
        shared = "counter")
package org.hearth.server.architecture.twins.centre.day.right;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
