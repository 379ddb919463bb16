/**
 * Hearth on one machine: a real PostgreSQL, a real Keycloak and the server as children of one supervisor, made and kept as an
 * installation would be.
 */
@NullMarked
package org.hearth.standalone;

import org.jspecify.annotations.NullMarked;
