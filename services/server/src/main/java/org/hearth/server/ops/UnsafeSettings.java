package org.hearth.server.ops;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Settings with which no server of ours starts: a secret that is not set, short, or anybody's guess; a password everybody shares; an
 * address by which secrets would travel in the clear. All are listed at once.
 */
final class UnsafeSettings {
    private static final int LEAST = 16;
    private static final int LEAST_OF_COOKIE = 32;
    private static final int LEAST_DIFFERENT = 6;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final String SAMPLE = "(?i).*(change.?me|change.?it|unset|sample|example|placeholder|insert.?here).*"
            + "|\\$\\{.*|<.*>|(?i)(the|my|hearth|postgres|keycloak|admin|secret|password|passwort|test|default|[^a-z])*";

    private final Config config;
    private final List<String> found = new ArrayList<>();

    private UnsafeSettings(Config config) {
        this.config = config;
    }

    /** @return one line for each, in Chinese and English; empty if the server may start */
    static List<String> of(Config config) {
        UnsafeSettings settings = new UnsafeSettings(config);
        settings.secrets();
        settings.addresses();
        settings.standalone();
        settings.kept();
        return settings.found;
    }

    private void secrets() {
        for (String audience : List.of("ops", "centre", "headquarters", "government", "public")) {
            if (yes("hearth.audience." + audience)) {
                secret(
                        "HEARTH_DB_" + audience.toUpperCase(Locale.ROOT) + "_PASSWORD",
                        "quarkus.datasource.\"" + audience + "\".password",
                        LEAST);
            }
        }
        if (!signedIn()) {
            // a process for the street alone knows none of these
            return;
        }
        secret("HEARTH_OIDC_CLIENT_SECRET", "quarkus.oidc.credentials.secret", LEAST);
        secret("HEARTH_KEYCLOAK_SERVICE_CLIENT_SECRET", "quarkus.keycloak.admin-client.client-secret", LEAST);
        secret("HEARTH_COOKIE_SECRET", "quarkus.oidc.token-state-manager.encryption-secret", LEAST_OF_COOKIE);
        if (yes("hearth.audience.centre")) {
            secret("HEARTH_PERSONAL_KEY", "hearth.personal-key", LEAST_OF_COOKIE);
            if (!text("hearth.personal-key-also").isBlank()) {
                secret("HEARTH_PERSONAL_KEY_ALSO", "hearth.personal-key-also", LEAST_OF_COOKIE);
            }
        }
    }

    private boolean signedIn() {
        return List.of("ops", "centre", "headquarters", "government").stream()
                .anyMatch(audience -> yes("hearth.audience." + audience));
    }

    private void secret(String name, String property, int least) {
        String value = text(property);
        if (value.isBlank()) {
            found.add(name + ": 未设置 · not set");
        } else if (value.matches(SAMPLE) || value.chars().distinct().count() < LEAST_DIFFERENT) {
            found.add(name + ": 是示例或可猜到的内容 · a sample, or guessable");
        } else if (value.length() < least) {
            found.add("%s: 至少 %d 个字符 · at least %d characters".formatted(name, least, least));
        }
    }

    private void addresses() {
        Map.of(
                        "HEARTH_OIDC_URL", "quarkus.oidc.auth-server-url",
                        "HEARTH_KEYCLOAK_URL", "quarkus.keycloak.admin-client.server-url",
                        "HEARTH_PUBLIC_URL", "hearth.public-url")
                .forEach((name, property) -> {
                    if (!text(property).startsWith("https://") && !LOOPBACK.contains(host(text(property)))) {
                        found.add(name + ": 本机以外须用 https · must be https beyond this machine");
                    }
                });
        if (!onLoopback()
                && config.getOptionalValue("HEARTH_PUBLIC_URL", String.class).isEmpty()) {
            found.add(
                    "HEARTH_PUBLIC_URL: 未设置；对外服务须写明 https 地址 · not set; beyond this machine the https address people type");
        }
    }

    private void standalone() {
        boolean standalone = yes("hearth.standalone");
        if (standalone && !onLoopback()) {
            found.add("HEARTH_STANDALONE: 只能用于本机（HEARTH_HTTP_HOST 为 127.0.0.1） · for one machine only");
        }
        if (!standalone && !text("hearth.demo-password").isBlank()) {
            found.add("HEARTH_DEMO_PASSWORD: 只能用于单机演示 · for a standalone demonstration only");
        }
    }

    /** Where centres keep pictures: a folder that outlives a restart, or a bucket that only we can write. */
    private void kept() {
        if (!yes("hearth.audience.centre") && !yes("hearth.audience.ops")) {
            return;
        }
        String url = text("hearth.blobs.s3.url");
        if (url.isBlank()) {
            folder(text("hearth.blobs.folder"));
            return;
        }
        if (!url.startsWith("https://") && !LOOPBACK.contains(host(url))) {
            found.add("HEARTH_BLOBS_S3_URL: 本机以外须用 https · must be https beyond this machine");
        }
        if (text("hearth.blobs.s3.bucket").isBlank()) {
            found.add("HEARTH_BLOBS_S3_BUCKET: 未设置 · not set");
        }
        if (text("hearth.blobs.s3.access-key").isBlank()) {
            found.add("HEARTH_BLOBS_S3_ACCESS_KEY: 未设置 · not set");
        }
        secret("HEARTH_BLOBS_S3_SECRET_KEY", "hearth.blobs.s3.secret-key", LEAST);
    }

    private void folder(String folder) {
        if (folder.isBlank()) {
            found.add("HEARTH_BLOBS_FOLDER: 未设置；图片须有存放的文件夹，或设 HEARTH_BLOBS_S3_URL"
                    + " · not set; pictures need a folder, or a bucket (HEARTH_BLOBS_S3_URL)");
        } else if (!folder.startsWith("/")) {
            found.add("HEARTH_BLOBS_FOLDER: 须写完整路径 · must be a whole path");
        } else if (!yes("hearth.standalone") && folder.startsWith(System.getProperty("java.io.tmpdir"))) {
            found.add("HEARTH_BLOBS_FOLDER: 临时文件夹会被清空 · a temporary folder is emptied");
        }
    }

    private boolean onLoopback() {
        return LOOPBACK.contains(text("quarkus.http.host"));
    }

    private boolean yes(String property) {
        return config.getOptionalValue(property, Boolean.class).orElse(false);
    }

    private String text(String property) {
        return config.getOptionalValue(property, String.class).orElse("");
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
