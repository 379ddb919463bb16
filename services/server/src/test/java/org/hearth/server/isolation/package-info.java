/** The wall, tried where walls leak; each try has a twin in which the control is missing, to show that a leak would be seen. */
@NullMarked
package org.hearth.server.isolation;

import org.jspecify.annotations.NullMarked;
