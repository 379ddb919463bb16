/**
 * Who is asking: the verified token, the organisation it names, the role held there and what that role may do. The port to the
 * identity provider is here; its adapter is in {@code keycloak}.
 */
@NullMarked
package org.hearth.identity;

import org.jspecify.annotations.NullMarked;
