@NullMarked
package org.hearth.standalone.demo;

import org.jspecify.annotations.NullMarked;
