package org.hearth.server.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearth.tenancy.Owns;
import org.hibernate.annotations.Immutable;

/**
 * Which feature's code speaks of which table, read from entities and from the texts that stand in compiled classes.
 *
 * @param root package under which the rooms lie
 * @param owned table → what its owner says of it
 */
record Tables(String root, Map<String, Owned> owned) {
    private static final Pattern NAMED = Pattern.compile(
            "(?:(insert\\s+into|update|delete\\s+from)\\s+)?\\b(__tenant__|registry|headquarters|government|exchange)\\.([a-z_]+)\\b");
    private static final Pattern ENTITY = Pattern.compile("\\b(from|join|update)\\s+([A-Z][A-Za-z]+)\\b");

    /** @param writers features that fill the table beside its owner */
    record Owned(String feature, boolean shared, List<String> writers) {}

    /** @param table as {@link Owns} names it */
    private record Use(String table, boolean writes) {}

    static Tables of(String root, JavaClasses house) {
        Map<String, Owned> owned = new TreeMap<>();
        house.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .forEach(place -> place.tryGetAnnotationOfType(Owns.class).ifPresent(owns -> {
                    String feature = place.getName().substring(root.length() + 1);
                    for (String table : owns.value()) {
                        Owned before = owned.put(
                                table,
                                new Owned(feature, List.of(owns.shared()).contains(table), writers(owns, table)));
                        if (before != null) {
                            throw new AssertionError(table + " is owned twice: " + before.feature() + ", " + feature);
                        }
                    }
                }));
        return new Tables(root, owned);
    }

    private static List<String> writers(Owns owns, String table) {
        return Stream.of(owns.filled())
                .filter(words -> words.startsWith(table + " < "))
                .map(words -> words.substring(table.length() + 3))
                .toList();
    }

    /** Every use of a table that its owner does not allow. */
    List<String> violations(JavaClasses classes) {
        Map<String, String> entities = classes.stream()
                .filter(type -> type.isAnnotatedWith(Table.class))
                .collect(Collectors.toMap(JavaClass::getSimpleName, Tables::tableOf, (one, same) -> one));
        List<String> violations = new ArrayList<>();
        for (JavaClass type : classes) {
            for (Use use : uses(type, entities)) {
                Owned table = owned.get(use.table());
                if (table != null && !allowed(feature(type), table, use)) {
                    violations.add("%s %s %s of %s"
                            .formatted(
                                    type.getName(), use.writes() ? "writes" : "reads", use.table(), table.feature()));
                }
            }
        }
        return violations;
    }

    /**
     * Every table that a view reads though its owner does not share it with the view's.
     *
     * @param views view → its SQL
     */
    List<String> violations(Map<String, String> views) {
        List<String> violations = new ArrayList<>();
        views.forEach((view, sql) -> NAMED.matcher(sql)
                .results()
                .map(found -> name(found.group(2), found.group(3)))
                .distinct()
                .filter(table -> !table.equals(view))
                .forEach(table -> {
                    Owned owner = Objects.requireNonNull(owned.get(table), table);
                    String feature =
                            Objects.requireNonNull(owned.get(view), view).feature();
                    if (!allowed(feature, owner, new Use(table, false))) {
                        violations.add("%s of %s reads %s of %s".formatted(view, feature, table, owner.feature()));
                    }
                }));
        return violations;
    }

    private static boolean allowed(String feature, Owned table, Use use) {
        return feature.equals(table.feature())
                || (use.writes()
                        ? table.writers().contains(feature)
                        : table.shared() || table.writers().contains(feature));
    }

    private String feature(JavaClass type) {
        String place = type.getPackageName();
        return place.length() <= root.length() ? "" : place.substring(root.length() + 1);
    }

    private static String tableOf(JavaClass entity) {
        return name(
                entity.getAnnotationOfType(Table.class).schema(),
                entity.getAnnotationOfType(Table.class).name());
    }

    static String name(String schema, String table) {
        return schema.equals("__tenant__") ? table : schema + "." + table;
    }

    private static Set<Use> uses(JavaClass type, Map<String, String> entities) {
        Set<Use> uses = new LinkedHashSet<>();
        if (type.isAnnotatedWith(Table.class)) {
            // a view is mapped to be read
            uses.add(new Use(tableOf(type), !type.isAnnotatedWith(Immutable.class)));
        }
        for (String text : texts(type)) {
            NAMED.matcher(text)
                    .results()
                    .forEach(found -> uses.add(new Use(name(found.group(2), found.group(3)), found.group(1) != null)));
            ENTITY.matcher(text)
                    .results()
                    .forEach(found -> Optional.ofNullable(entities.get(found.group(2)))
                            .ifPresent(table ->
                                    uses.add(new Use(table, found.group(1).equals("update")))));
        }
        return uses;
    }

    private static List<String> texts(JavaClass type) {
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return StreamSupport.stream(
                            ClassFile.of()
                                    .parse(bytes.readAllBytes())
                                    .constantPool()
                                    .spliterator(),
                            false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
