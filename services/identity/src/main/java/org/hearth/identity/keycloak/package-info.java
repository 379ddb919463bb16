/** The adapter to Keycloak; nothing else may import it or {@code org.keycloak}. */
@NullMarked
package org.hearth.identity.keycloak;

import org.jspecify.annotations.NullMarked;
