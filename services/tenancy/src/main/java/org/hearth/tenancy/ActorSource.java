package org.hearth.tenancy;

/** Says who is behind the request. Implemented where tokens are known. */
public interface ActorSource {
    /** @return the person of the verified token; raises where there is none: a job keeps and names who asked for it */
    Actor actor();
}
