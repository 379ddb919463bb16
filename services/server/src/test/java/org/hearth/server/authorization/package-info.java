/** Who may do what, for every operation of the API, asked of the running application in every way that must be refused. */
@NullMarked
package org.hearth.server.authorization;

import org.jspecify.annotations.NullMarked;
