package dev.bailiwick.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads YAML documents into the model of the Kubernetes API as an API server would that is asked to be strict: no field
 * and no kind that it does not know, nothing twice, and a number is no text.
 */
final class StrictModel {
    private static final ObjectMapper MAPPER = mapper();

    private StrictModel() {}

    static List<HasMetadata> read(String documents) {
        var objects = new ArrayList<HasMetadata>();
        try (var parser = MAPPER.createParser(documents)) {
            for (var trees = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(parser); trees.hasNext(); ) {
                objects.add(object(trees.next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(objects);
    }

    private static HasMetadata object(JsonNode tree) {
        String name = tree.path("kind").asText() + " "
                + tree.path("metadata").path("name").asText();
        try {
            var read = MAPPER.treeToValue(tree, KubernetesResource.class);
            if (read instanceof GenericKubernetesResource || !(read instanceof HasMetadata object)) {
                throw new IllegalArgumentException(name + ": no kind that the model knows");
            }
            return object;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + ": " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectMapper mapper() {
        var mapper = new YAMLMapper(YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.setAnnotationIntrospector(new NothingLeftOver());
        for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        for (var type : List.of(LogicalType.Integer, LogicalType.Boolean)) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        return mapper;
    }

    /** The model keeps fields that it does not know in a map of additional ones; here there is no such map. */
    private static final class NothingLeftOver extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
