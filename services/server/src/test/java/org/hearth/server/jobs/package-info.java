/** Work that outlives the request that asked for it: whose it is, when it is tried again, when it waits. */
@NullMarked
package org.hearth.server.jobs;

import org.jspecify.annotations.NullMarked;
