package dev.bailiwick.identity.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;

/** Says which member of a JSON body is wrong, without the class names that Jackson's own messages hold. */
final class JsonFailures {
    private JsonFailures() {}

    static ProblemException translate(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case ValueInstantiationException refused -> refused(refused);
            case InvalidFormatException format ->
                ProblemException.invalid(fieldOf(format), "format", "The value is not of the expected form.");
            case MismatchedInputException type
            when !type.getPath().isEmpty() ->
                ProblemException.invalid(fieldOf(type), "type", "The value is missing or of the wrong type.");
            case MismatchedInputException _ -> malformed("The body must be one JSON object.");
            case JsonMappingException mapping when mapping.getCause() instanceof ProblemException problem -> problem;
            default -> malformed("The body is not well-formed JSON" + place(e) + ".");
        };
    }

    private static ProblemException unknown(UnrecognizedPropertyException e) {
        return ProblemException.invalid(fieldOf(e), "unknown", "There is no such member.");
    }

    /** A record's constructor has refused its values: the messages of our own constructors are made for callers. */
    private static ProblemException refused(ValueInstantiationException e) {
        return switch (e.getCause()) {
            case ProblemException problem -> problem;
            case IllegalArgumentException ours
            when ours.getMessage() != null -> ProblemException.invalid(fieldOf(e), "invalid", ours.getMessage());
            case null, default -> ProblemException.invalid(fieldOf(e), "invalid", "The value is not valid.");
        };
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ErrorCode.MALFORMED, detail);
    }

    private static String place(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String fieldOf(JsonMappingException e) {
        var field = new StringBuilder();
        List<JsonMappingException.Reference> path = e.getPath();
        for (var step : path) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(shortened(step.getFieldName()));
            }
        }
        return field.isEmpty() ? "body" : field.toString();
    }

    private static String shortened(String name) {
        return name.length() <= 64 ? name : name.substring(0, 64) + "…";
    }
}
