/** What the API's description promises of every operation, held without a line for any: a new one is covered the moment it is described. */
@NullMarked
package org.hearth.server.contract;

import org.jspecify.annotations.NullMarked;
