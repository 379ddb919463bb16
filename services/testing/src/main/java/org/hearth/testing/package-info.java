/** Fixtures: a real PostgreSQL with the roles of production, an issuer of tokens, and tenants with colliding ids. */
@NullMarked
package org.hearth.testing;

import org.jspecify.annotations.NullMarked;
