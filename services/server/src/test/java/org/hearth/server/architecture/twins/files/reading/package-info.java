@NullMarked
package org.hearth.server.architecture.twins.files.reading;

import org.jspecify.annotations.NullMarked;
