package dev.bailiwick.access.permission;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bailiwick.access.decision.data.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a catalog from its YAML file; {@code catalog/default.yaml} shows and explains the shape. */
public final class CatalogFile {
    private static final String DEFAULT = "/catalog/default.yaml";

    private static final JsonSetter.Value NO_NULLS = JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL);

    /** Strict, as a typing error in here would be a permission that nobody notices to be missing. */
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withConfigOverride(String.class, it -> it.setSetterInfo(NO_NULLS))
            .withConfigOverride(List.class, it -> it.setSetterInfo(NO_NULLS))
            .withConfigOverride(Map.class, it -> it.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .build();

    private CatalogFile() {}

    /** The one that we ship. */
    public static Catalog readDefault() {
        try (InputStream stream = CatalogFile.class.getResourceAsStream(DEFAULT)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + DEFAULT + " on the class path");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operator's own. */
    public static Catalog read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the catalog file cannot be read: " + file, e);
        }
    }

    /** Throws {@link InvalidCatalog} with what is wrong. */
    static Catalog parse(String yaml) {
        Catalog catalog;
        try {
            catalog = YAML.readValue(yaml, CatalogEntries.class).toCatalog();
        } catch (JsonProcessingException e) {
            throw new InvalidCatalog(List.of(where(e) + what(e)));
        } catch (IllegalArgumentException e) {
            throw new InvalidCatalog(String.valueOf(e.getMessage()).lines().toList());
        }
        List<String> unmet = Needs.unmetBy(catalog);
        if (!unmet.isEmpty()) {
            throw new InvalidCatalog(unmet);
        }
        return catalog;
    }

    private static String where(JacksonException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    /** In words of the file: Jackson's own name our classes. */
    private static String what(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown key " + unknown.getPropertyName();
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return path(mapping) + " is missing or not of its type";
        }
        return e.getOriginalMessage();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .substring(1);
    }
}
