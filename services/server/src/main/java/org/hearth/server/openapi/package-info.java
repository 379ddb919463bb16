/** The API's description, made exact: what the records promise of null is what clients read. */
@NullMarked
package org.hearth.server.openapi;

import org.jspecify.annotations.NullMarked;
