/** What a request costs: statements, questions and checks that are not made twice, and what must hold nevertheless. */
@NullMarked
package org.hearth.server.speed;

import org.jspecify.annotations.NullMarked;
