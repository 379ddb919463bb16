/**
 * What runs in the reading process: it takes a file apart within limits. Nothing here knows the server, and nothing but the JDK is
 * on its class path.
 */
@NullMarked
package org.hearth.files.reading;

import org.jspecify.annotations.NullMarked;
