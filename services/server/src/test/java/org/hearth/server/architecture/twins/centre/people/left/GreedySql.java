package org.hearth.server.architecture.twins.centre.people.left;

/** Breaks: tables of another feature are read where it shares none, and written where it lets nobody. */
class GreedySql {
    static final String READ = "select * from __tenant__.shelf s join __tenant__.counter c on c.id = s.id";
    static final String WRITE = "update __tenant__.counter set n = n + 1";
    static final String QUERY = "select d.name from Drawer d";
}
