package dev.bailiwick.access.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as AuthZEN tells it: nothing but that. */
@Schema(name = "Decision", description = "A decision as AuthZEN tells it", requiredProperties = "decision")
record EvaluationAnswer(boolean decision) {}
