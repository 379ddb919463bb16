package org.hearth.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Database and issuer for the application under test, given to the test class where it asks for them by type. */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
    private final TestDatabase database = TestDatabase.start();
    private final TestIssuer issuer = new TestIssuer();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("HEARTH_FILES_FOLDER", folder().toString());
        settings.put("HEARTH_BLOBS_FOLDER", folder().toString());
        settings.put("HEARTH_DB_URL", database.url());
        for (String audience : new String[] {"OPS", "CENTRE", "HEADQUARTERS", "GOVERNMENT", "PUBLIC"}) {
            settings.put("HEARTH_DB_" + audience + "_PASSWORD", TestDatabase.PASSWORD);
        }
        settings.put("HEARTH_OIDC_URL", issuer.url());
        settings.put("HEARTH_OIDC_CLIENT_SECRET", "secret-of-the-test-client-0123456789");
        settings.put("HEARTH_KEYCLOAK_SERVICE_CLIENT_SECRET", "secret-of-the-service-client-0123456789");
        settings.put("hearth.memberships-fresh", "PT1S");
        settings.put("hearth.people-counted-every", "PT2S");
        settings.put("hearth.compared-fresh", "PT0S");
        settings.put("HEARTH_COOKIE_SECRET", "cookie-secret-for-tests-0123456789abcdef");
        settings.put("HEARTH_PERSONAL_KEY", "personal-key-for-tests-0123456789abcdef");
        settings.put("HEARTH_BOOTSTRAP_ADMIN", "admin@hearth.localhost");
        // all tests come from one address, some with thousands of calls
        settings.put("HEARTH_LIMIT_ADDRESS", "600000");
        settings.put("HEARTH_LIMIT_PERSON", "600000");
        settings.put("HEARTH_LIMIT_EXPORTS", "0");
        settings.put("HEARTH_LIMIT_STREET_ADDRESS", "600000");
        settings.put("HEARTH_LIMIT_STREET_CENTRE", "600000");
        return settings;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("hearth-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                database, new TestInjector.AnnotatedAndMatchesType(FromPlatform.class, TestDatabase.class));
        injector.injectIntoFields(
                issuer, new TestInjector.AnnotatedAndMatchesType(FromPlatform.class, TestIssuer.class));
    }

    @Override
    public void stop() {
        issuer.close();
        database.close();
    }
}
