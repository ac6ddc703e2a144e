package org.historiograph.deploy;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;

/** The manifests are what Kubernetes takes, and what they refer to exists. */
class ManifestsTest {

    /** Made by the operator by hand, as deploy/README.md says, or by CloudNativePG. */
    private static final Set<String> SECRETS = Set.of("historiograph-database", "historiograph-database-ca",
            "historiograph-tls", "historiograph-backups");

    /** The default of quarkus.datasource.reads.jdbc.max-size. */
    private static final int READS = 16;

    @Test
    void unknownFieldsAreRefused() {
        JsonNode document = Manifests.documents(Manifests.FOLDER.resolve("base/deployment.yaml")).get(0);
        ((com.fasterxml.jackson.databind.node.ObjectNode) document.at("/spec/template/spec")).put("replica", 3);
        assertThrows(UncheckedIOException.class, () -> Manifests.parse(document, Deployment.class));
    }

    @Test
    void everyManifestBelongsToAnOverlay() throws Exception {
        for (String folder : List.of("base", "overlays/small", "overlays/production")) {
            Path path = Manifests.FOLDER.resolve(folder);
            List<String> listed = Manifests.read(path.resolve("kustomization.yaml"), Manifests.Kustomization.class)
                    .resources();
            try (Stream<Path> files = Files.list(path)) {
                assertEquals(Set.of(),
                        files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                                .filter(file -> !file.equals("kustomization.yaml") && !listed.contains(file))
                                .collect(toSet()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "small", "production" })
    void referencesLeadSomewhere(String overlay) {
        Manifests manifests = Manifests.overlay(overlay);
        PodTemplateSpec service = manifests.one(Deployment.class, "historiograph").getSpec().getTemplate();
        PodTemplateSpec migration = manifests.one(Job.class, "historiograph-migration").getSpec().getTemplate();

        for (PodTemplateSpec pod : pods(manifests))
            checkPod(manifests, pod);
        for (Service backend : manifests.all(Service.class)) {
            PodTemplateSpec pod = pods(manifests).stream()
                    .filter(candidate -> selects(backend.getSpec().getSelector(), candidate)).findFirst().orElseThrow();
            backend.getSpec().getPorts()
                    .forEach(port -> assertTrue(ports(pod).contains(port.getTargetPort().getStrVal()), port.getName()));
        }
        assertFalse(selects(manifests.one(Service.class, "historiograph").getSpec().getSelector(), migration),
                "The job that migrates must not get requests");
        manifests.all(Ingress.class).forEach(ingress -> ingress.getSpec().getRules()
                .forEach(rule -> rule.getHttp().getPaths().forEach(path -> {
                    var target = path.getBackend().getService();
                    assertTrue(manifests.one(Service.class, target.getName()).getSpec().getPorts().stream()
                            .anyMatch(port -> port.getName().equals(target.getPort().getName())));
                    assertFalse("/q/metrics".startsWith(path.getPath()), "Metrics are not for the world");
                })));
        manifests.all(NetworkPolicy.class).forEach(policy -> assertTrue(pods(manifests).stream()
                .anyMatch(pod -> selects(policy.getSpec().getPodSelector().getMatchLabels(), pod))));
        manifests.all(PodMonitor.class).stream().filter(monitor -> monitor.getMetadata().getName().equals("historiograph"))
                .forEach(monitor -> {
                    assertTrue(selects(monitor.getSpec().getSelector().getMatchLabels(), service));
                    assertTrue(ports(service).contains(monitor.getSpec().getPodMetricsEndpoints().get(0).getPort()));
                });
        assertNull(manifests.one(Deployment.class, "historiograph").getSpec().getReplicas(),
                "How many there are is the autoscaler's to say");
    }

    @ParameterizedTest
    @ValueSource(strings = { "small", "production" })
    void podsRunWithAsLittleAsTheyNeed(String overlay) {
        Manifests manifests = Manifests.overlay(overlay);
        for (PodTemplateSpec pod : pods(manifests)) {
            assertEquals(false, pod.getSpec().getAutomountServiceAccountToken());
            assertEquals(true, pod.getSpec().getSecurityContext().getRunAsNonRoot());
            assertEquals("RuntimeDefault", pod.getSpec().getSecurityContext().getSeccompProfile().getType());
            for (Container container : pod.getSpec().getContainers()) {
                assertEquals(true, container.getSecurityContext().getReadOnlyRootFilesystem());
                assertEquals(false, container.getSecurityContext().getAllowPrivilegeEscalation());
                assertEquals(List.of("ALL"), container.getSecurityContext().getCapabilities().getDrop());
                assertTrue(container.getResources().getLimits().containsKey("memory"), container.getName());
                assertTrue(container.getResources().getRequests().containsKey("cpu"), container.getName());
            }
        }
    }

    @Test
    void productionLosesNothingAndStaysUp() {
        Manifests manifests = Manifests.overlay("production");
        JsonNode cluster = manifests.foreign("Cluster");
        String name = cluster.at("/metadata/name").asText();
        assertEquals(3, cluster.at("/spec/instances").asInt());
        assertEquals("required", cluster.at("/spec/postgresql/synchronous/dataDurability").asText());
        assertEquals("historiograph-database", cluster.at("/spec/bootstrap/initdb/secret/name").asText());
        assertEquals("true", cluster.at("/spec/inheritedMetadata/labels").get("historiograph.org/database").asText());
        assertEquals(manifests.foreign("ObjectStore").at("/metadata/name").asText(),
                cluster.at("/spec/plugins/0/parameters/barmanObjectName").asText());
        assertEquals(name, manifests.foreign("ScheduledBackup").at("/spec/cluster/name").asText());
        // CloudNativePG names its services and the secret with its authority after the cluster.
        var settings = manifests.one(ConfigMap.class, "historiograph").getData();
        String primary = settings.get("QUARKUS_DATASOURCE_JDBC_URL");
        assertTrue(primary.startsWith("jdbc:postgresql://" + name + "-rw:5432/historiograph?sslmode=verify-full"), primary);
        assertEquals(primary.replace("-rw:", "-ro:"), settings.get("QUARKUS_DATASOURCE_REPLICA_JDBC_URL"));

        Deployment service = manifests.one(Deployment.class, "historiograph");
        var scaler = manifests.one(HorizontalPodAutoscaler.class, "historiograph").getSpec();
        assertEquals(service.getMetadata().getName(), scaler.getScaleTargetRef().getName());
        var budget = manifests.one(PodDisruptionBudget.class, "historiograph").getSpec();
        assertTrue(selects(budget.getSelector().getMatchLabels(), service.getSpec().getTemplate()));
        assertTrue(budget.getMinAvailable().getIntVal() < scaler.getMinReplicas(), "Nodes could never be drained");
        var spread = service.getSpec().getTemplate().getSpec().getTopologySpreadConstraints();
        assertEquals(Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"),
                spread.stream().map(TopologySpreadConstraint::getTopologyKey).collect(toSet()));
        spread.forEach(rule -> assertTrue(
                selects(rule.getLabelSelector().getMatchLabels(), service.getSpec().getTemplate())));
        // One server must be able to do it for all instances: reads, the look at the revision, and a few more.
        int connections = (scaler.getMaxReplicas() + 1) * (READS + 4);
        int admitted = cluster.at("/spec/postgresql/parameters/max_connections").asInt();
        assertTrue(connections < admitted, connections + " connections, " + admitted + " are admitted");
    }

    @Test
    void theRulesAreTheSameEverywhere() {
        JsonNode inCluster = Manifests.documents(Manifests.FOLDER.resolve("overlays/production/monitoring.yaml")).stream()
                .filter(document -> document.path("kind").asText().equals("PrometheusRule")).findFirst().orElseThrow();
        assertEquals(Manifests.documents(Path.of("deploy/monitoring/rules.yml")).get(0), inCluster.get("spec"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "small", "production" })
    void settingsAreDocumented(String overlay) throws Exception {
        Manifests manifests = Manifests.overlay(overlay);
        Set<String> settings = new HashSet<>(manifests.one(ConfigMap.class, "historiograph").getData().keySet());
        pods(manifests).forEach(pod -> pod.getSpec().getContainers()
                .forEach(container -> container.getEnv().forEach(variable -> settings.add(variable.getName()))));
        settings.removeIf(name -> name.startsWith("POSTGRES_")); // of PostgreSQL's image
        assertEquals(Set.of(), undocumented(settings));
    }

    /** Which of the settings the operators' page doesn't know, so that they are misspelt or forgotten there. */
    static Set<String> undocumented(Set<String> settings) throws Exception {
        String page = Files.readString(Path.of("docs/operations.md"));
        return settings.stream().filter(name -> !page.contains("`" + name + "`")).collect(toSet());
    }

    private static void checkPod(Manifests manifests, PodTemplateSpec pod) {
        if (pod.getSpec().getServiceAccountName() != null)
            manifests.one(ServiceAccount.class, pod.getSpec().getServiceAccountName());
        Set<String> volumes = new HashSet<>();
        pod.getSpec().getVolumes().forEach(volume -> {
            volumes.add(volume.getName());
            if (volume.getSecret() != null)
                assertTrue(SECRETS.contains(volume.getSecret().getSecretName()));
        });
        manifests.all(StatefulSet.class)
                .forEach(set -> set.getSpec().getVolumeClaimTemplates()
                        .forEach(claim -> volumes.add(claim.getMetadata().getName())));
        for (Container container : pod.getSpec().getContainers()) {
            container.getVolumeMounts().forEach(mount -> assertTrue(volumes.contains(mount.getName()), mount.getName()));
            container.getEnvFrom().forEach(from -> manifests.one(ConfigMap.class, from.getConfigMapRef().getName()));
            for (EnvVar variable : container.getEnv())
                if (variable.getValueFrom() != null)
                    assertTrue(SECRETS.contains(variable.getValueFrom().getSecretKeyRef().getName()));
            for (Probe probe : probes(container))
                assertTrue(ports(pod).contains(probe.getHttpGet().getPort().getStrVal()));
        }
    }

    private static List<Probe> probes(Container container) {
        return Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .filter(probe -> probe != null && probe.getHttpGet() != null).toList();
    }

    static List<PodTemplateSpec> pods(Manifests manifests) {
        List<PodTemplateSpec> pods = new ArrayList<>();
        manifests.all(Deployment.class).forEach(object -> pods.add(object.getSpec().getTemplate()));
        manifests.all(StatefulSet.class).forEach(object -> pods.add(object.getSpec().getTemplate()));
        manifests.all(Job.class).forEach(object -> pods.add(object.getSpec().getTemplate()));
        return pods;
    }

    private static boolean selects(Map<String, String> selector, PodTemplateSpec pod) {
        return pod.getMetadata().getLabels().entrySet().containsAll(selector.entrySet());
    }

    private static Set<String> ports(PodTemplateSpec pod) {
        Set<String> names = new HashSet<>();
        pod.getSpec().getContainers().forEach(
                container -> container.getPorts().stream().map(ContainerPort::getName).forEach(names::add));
        return names;
    }
}
