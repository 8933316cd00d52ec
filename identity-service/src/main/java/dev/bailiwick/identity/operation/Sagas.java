package dev.bailiwick.identity.operation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The saga of each kind of operation. */
@ApplicationScoped
class Sagas {
    private final Map<OperationKind, Saga> byKind = new EnumMap<>(OperationKind.class);

    Sagas(@All List<Saga> sagas) {
        for (var saga : sagas) {
            if (byKind.put(saga.kind(), saga) != null) {
                throw new IllegalStateException("two sagas for " + saga.kind());
            }
        }
        for (var kind : OperationKind.values()) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalStateException("no saga for " + kind);
            }
        }
    }

    Saga of(OperationKind kind) {
        var saga = byKind.get(kind);
        if (saga == null) {
            throw new IllegalStateException("no saga for " + kind);
        }
        return saga;
    }
}
