package org.hearth.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With which settings no server starts. */
class UnsafeSettingsTest {
    private static final String GOOD = "q7Jr2vXk9TzLw4NbYd8sHc3GfPm6RaUe";

    private static Map<String, String> safe() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "hearth.audience.centre", "true",
                "hearth.audience.ops", "false",
                "quarkus.datasource.\"centre\".password", GOOD,
                "quarkus.oidc.credentials.secret", GOOD,
                "quarkus.keycloak.admin-client.client-secret", GOOD,
                "quarkus.oidc.token-state-manager.encryption-secret", GOOD,
                "quarkus.oidc.auth-server-url", "https://login.shequ.cn/realms/hearth",
                "quarkus.keycloak.admin-client.server-url", "https://login.shequ.cn",
                "quarkus.http.host", "0.0.0.0"));
        settings.put("hearth.personal-key", GOOD);
        settings.put("hearth.blobs.folder", "/srv/hearth/blobs");
        settings.put("HEARTH_PUBLIC_URL", "https://hearth.shequ.cn");
        settings.put("hearth.public-url", "https://hearth.shequ.cn");
        return settings;
    }

    private static List<String> found(Map<String, String> settings) {
        return UnsafeSettings.of(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }

    private static List<String> foundWith(String name, String value) {
        Map<String, String> settings = safe();
        settings.put(name, value);
        return found(settings);
    }

    @Test
    void aSafeServerStarts() {
        assertThat(found(safe())).isEmpty();
    }

    /** Whoever holds it holds no key to the identity provider. */
    @Test
    void aProcessForTheStreetAloneNeedsItsOwnPasswordAndNoOther() {
        Map<String, String> street = new HashMap<>(Map.of(
                "hearth.audience.public",
                "true",
                "quarkus.http.host",
                "0.0.0.0",
                "HEARTH_PUBLIC_URL",
                "https://hearth.shequ.cn",
                "hearth.public-url",
                "https://hearth.shequ.cn",
                "quarkus.oidc.auth-server-url",
                "http://127.0.0.1:8180/realms/hearth",
                "quarkus.keycloak.admin-client.server-url",
                "http://127.0.0.1:8180"));
        assertThat(found(street)).hasSize(1).first().asString().startsWith("HEARTH_DB_PUBLIC_PASSWORD");
        street.put("quarkus.datasource.\"public\".password", GOOD);
        assertThat(found(street)).isEmpty();
    }

    @Test
    void whatIsNotSetIsListedWhole() {
        assertThat(found(Map.of("hearth.audience.centre", "true", "hearth.audience.ops", "true")))
                .extracting(line -> line.replaceFirst(":.*", ""))
                .contains(
                        "HEARTH_DB_OPS_PASSWORD",
                        "HEARTH_DB_CENTRE_PASSWORD",
                        "HEARTH_OIDC_CLIENT_SECRET",
                        "HEARTH_KEYCLOAK_SERVICE_CLIENT_SECRET",
                        "HEARTH_COOKIE_SECRET",
                        "HEARTH_PERSONAL_KEY",
                        "HEARTH_BLOBS_FOLDER",
                        "HEARTH_PUBLIC_URL")
                .doesNotContain("HEARTH_DB_GOVERNMENT_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unset", "changeme-changeme", "change-me-please-now", "<the client secret>", "${SECRET}",
                "hearth-secret-123456", "Password-1234567890", "xxxxxxxxxxxxxxxxxxxxxxxx", "sample-9s8d7f6g5h4j3k2l",
                        "q7Jr2vXk9"
            })
    void aSampleOrAGuessIsNoSecret(String value) {
        assertThat(foundWith("quarkus.oidc.credentials.secret", value))
                .singleElement()
                .asString()
                .startsWith("HEARTH_OIDC_CLIENT_SECRET: ");
    }

    @Test
    void theSecretOfTheCookieIsLongerThanOthers() {
        assertThat(foundWith("quarkus.oidc.token-state-manager.encryption-secret", GOOD.substring(1)))
                .containsExactly("HEARTH_COOKIE_SECRET: 至少 32 个字符 · at least 32 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.auth-server-url, http://login.shequ.cn/realms/hearth, HEARTH_OIDC_URL",
        "quarkus.keycloak.admin-client.server-url, http://10.0.0.7:8180, HEARTH_KEYCLOAK_URL",
        "hearth.public-url, http://hearth.shequ.cn, HEARTH_PUBLIC_URL",
        "hearth.public-url, nonsense, HEARTH_PUBLIC_URL"
    })
    void beyondThisMachineEveryAddressIsHttps(String property, String value, String name) {
        assertThat(foundWith(property, value)).singleElement().asString().startsWith(name + ": ");
    }

    @Test
    void aDemoPasswordIsForOneMachineOnly() {
        assertThat(foundWith("hearth.demo-password", GOOD))
                .singleElement()
                .asString()
                .startsWith("HEARTH_DEMO_PASSWORD");
        assertThat(foundWith("hearth.standalone", "true"))
                .singleElement()
                .asString()
                .startsWith("HEARTH_STANDALONE");
        Map<String, String> standalone = safe();
        standalone.putAll(Map.of(
                "hearth.standalone", "true",
                "hearth.demo-password", GOOD,
                "quarkus.http.host", "127.0.0.1",
                "hearth.public-url", "http://127.0.0.1:8080",
                "quarkus.oidc.auth-server-url", "http://127.0.0.1:8180/realms/hearth"));
        assertThat(found(standalone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "/tmp/blobs"})
    void aFolderThatIsNotThereTomorrowKeepsNothing(String folder) {
        assertThat(foundWith("hearth.blobs.folder", folder))
                .singleElement()
                .asString()
                .startsWith("HEARTH_BLOBS_FOLDER: ");
    }

    @Test
    void aBucketIsReachedByTlsWithASecretOfItsOwn() {
        Map<String, String> settings = safe();
        settings.remove("hearth.blobs.folder");
        settings.put("hearth.blobs.s3.url", "http://10.0.0.9:9000");
        settings.put("hearth.blobs.s3.secret-key", "changeme-changeme");
        assertThat(found(settings))
                .extracting(line -> line.replaceFirst(":.*", ""))
                .containsExactlyInAnyOrder(
                        "HEARTH_BLOBS_S3_URL",
                        "HEARTH_BLOBS_S3_BUCKET",
                        "HEARTH_BLOBS_S3_ACCESS_KEY",
                        "HEARTH_BLOBS_S3_SECRET_KEY");

        settings.put("hearth.blobs.s3.url", "https://s3.shequ.cn");
        settings.put("hearth.blobs.s3.bucket", "hearth");
        settings.put("hearth.blobs.s3.access-key", "hearth");
        settings.put("hearth.blobs.s3.secret-key", GOOD);
        assertThat(found(settings)).isEmpty();
    }
}
