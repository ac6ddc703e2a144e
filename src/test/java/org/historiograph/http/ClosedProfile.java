package org.historiograph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A service that takes trusted documents only, arrays of them too, over TLS as well, behind a proxy on another machine. */
public class ClosedProfile extends HttpProfile {

    static final String KEY = "open sesame";
    static final int BATCH = 3;
    static final int AUTOMATIC = 20_000;
    static final String SITE = "https://reader.example";
    static final long BURST = 100_000;
    static final String PASSWORD = "changeit";
    static final Path CERTIFICATE = Path.of("target/test-certificate.p12").toAbsolutePath();

    @Override
    public Map<String, String> getConfigOverrides() {
        makeCertificate();
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("historiograph.http.documents.trusted-only", "true");
        settings.put("historiograph.http.documents.key", KEY);
        settings.put("historiograph.http.documents.automatic-bytes", Integer.toString(AUTOMATIC));
        settings.put("historiograph.http.limits.batch", Integer.toString(BATCH));
        settings.put("historiograph.http.client.burst", Long.toString(BURST));
        settings.put("historiograph.http.client.refill", "1");
        settings.put("historiograph.http.limits.body-time", "1S");
        settings.put("quarkus.http.cors.enabled", "true");
        settings.put("quarkus.http.cors.origins", SITE);
        settings.put("quarkus.http.proxy.trusted-proxies", "192.0.2.1");
        settings.put("quarkus.http.ssl.certificate.key-store-file", CERTIFICATE.toString());
        settings.put("quarkus.http.ssl.certificate.key-store-password", PASSWORD);
        settings.put("quarkus.http.test-ssl-port", "0");
        return settings;
    }

    private static void makeCertificate() {
        try {
            Files.deleteIfExists(CERTIFICATE);
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "service", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                    "san=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", CERTIFICATE.toString(),
                    "-storepass", PASSWORD).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes());
            if (keytool.waitFor() != 0)
                throw new IllegalStateException(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
