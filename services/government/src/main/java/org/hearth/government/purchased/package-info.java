/** What an agency sees of the services it purchased: published contracts and statements, and nothing else. */
@NullMarked
package org.hearth.government.purchased;

import org.jspecify.annotations.NullMarked;
