package org.historiograph.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;

/** The manifests of an overlay, each read as the class that Kubernetes' own schema says it is. */
record Manifests(List<HasMetadata> objects, List<JsonNode> foreign) {

    static final Path FOLDER = Path.of("deploy/kubernetes");

    private static final List<Class<? extends HasMetadata>> KINDS = List.of(ConfigMap.class, Service.class,
            ServiceAccount.class, Deployment.class, StatefulSet.class, HorizontalPodAutoscaler.class, Job.class, Ingress.class,
            NetworkPolicy.class, PodDisruptionBudget.class, PodMonitor.class, PrometheusRule.class);

    /** Kinds whose operators publish no classes; they were checked against those operators' schemas when they were written. */
    private static final List<String> FOREIGN = List.of("Cluster", "ScheduledBackup", "ObjectStore");

    static final ObjectMapper YAML = JsonMapper.builder(YAMLFactory.builder().build())
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false; // where the model's classes would put what they don't know
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Kustomization(String apiVersion, String kind, String namespace, List<String> resources) {
    }

    /** Everything that `kubectl apply -k` would send for the overlay. */
    static Manifests overlay(String name) {
        Manifests all = new Manifests(new ArrayList<>(), new ArrayList<>());
        all.add(FOLDER.resolve("overlays").resolve(name));
        return all;
    }

    private void add(Path folder) {
        for (String resource : read(folder.resolve("kustomization.yaml"), Kustomization.class).resources()) {
            Path path = folder.resolve(resource).normalize();
            if (Files.isDirectory(path))
                add(path);
            else
                documents(path).forEach(this::add);
        }
    }

    private void add(JsonNode document) {
        String kind = document.path("kind").asText();
        if (FOREIGN.contains(kind))
            foreign.add(document);
        else
            objects.add(parse(document, KINDS.stream().filter(type -> type.getSimpleName().equals(kind)).findFirst()
                    .orElseThrow(() -> new AssertionError("No model for " + kind))));
    }

    static <T extends KubernetesResource> T parse(JsonNode document, Class<T> type) {
        try {
            return YAML.treeToValue(document, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(Path file, Class<T> type) {
        try {
            return YAML.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static List<JsonNode> documents(Path file) {
        try {
            return YAML.readerFor(JsonNode.class).<JsonNode> readValues(file.toFile()).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> type, String name) {
        return all(type).stream().filter(object -> object.getMetadata().getName().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " " + name));
    }

    JsonNode foreign(String kind) {
        return foreign.stream().filter(document -> document.path("kind").asText().equals(kind)).findFirst().orElseThrow();
    }
}
