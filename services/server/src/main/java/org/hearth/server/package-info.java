/** The application: puts the rooms together, and speaks HTTP where no room owns it (problems, CSRF, versions, the SPA). */
@NullMarked
package org.hearth.server;

import org.jspecify.annotations.NullMarked;
