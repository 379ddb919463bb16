package org.hearth.server.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;

/** A feature sees of another only what lies in that feature's own package, is public, and is neither entity nor repository. */
final class UsesOnlyRootTypes extends ArchCondition<JavaClass> {
    private final String prefix;

    /** @param prefix of a room with wings, e.g. {@code org.hearth.centre.} */
    UsesOnlyRootTypes(String prefix) {
        super("use only public root types of other features");
        this.prefix = prefix;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass();
            String feature = featureOf(used);
            if (!feature.isEmpty() && !feature.equals(featureOf(user))) {
                boolean rootType = used.getPackageName().equals(prefix + feature);
                boolean own = used.isAnnotatedWith(Entity.class)
                        || used.getSimpleName().endsWith("Repository");
                events.add(new SimpleConditionEvent(dependency, rootType && !own, dependency.getDescription()));
            }
        }
    }

    private String featureOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(prefix)) {
            return "";
        }
        String[] wingAndFeature = name.substring(prefix.length()).split("\\.");
        return wingAndFeature.length < 2 ? "" : wingAndFeature[0] + "." + wingAndFeature[1];
    }
}
