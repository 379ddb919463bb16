/**
 * The wall: which tenant a piece of work is for, and the connections that can reach that tenant alone. Also the registry of
 * organisations and the life cycle of tenant schemas. The only room that touches a data source.
 */
@NullMarked
package org.hearth.tenancy;

import org.jspecify.annotations.NullMarked;
