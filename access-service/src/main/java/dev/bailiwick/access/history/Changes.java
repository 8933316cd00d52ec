package dev.bailiwick.access.history;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The door to the record of changes, as far as the caller at hand may read it. It is read up to the revision that his
 * rights are looked up at, which the answer names: a program that has read to the end goes on after that one.
 */
@RequestScoped
class Changes {
    private final AccessData accessData;
    private final ChangeRepository rows;

    Changes(AccessData accessData, ChangeRepository rows) {
        this.accessData = accessData;
        this.rows = rows;
    }

    Uni<Page<ChangeView>> page(ChangeQuery query, Paging paging) {
        return accessData.read().map(query::filter).chain(filter -> page(filter, query.total, paging));
    }

    private Uni<Page<ChangeView>> page(ChangeFilter filter, boolean counted, Paging paging) {
        var beyond = paging.after().flatMap(ChangeKey::parse);
        return total(filter, counted)
                .chain(total -> rows.page(filter, beyond, paging.limit() + 1)
                        .map(found -> paging.page(found, row -> row.key.toString(), ChangeView::of, total)));
    }

    private Uni<Optional<Long>> total(ChangeFilter filter, boolean counted) {
        return counted ? rows.count(filter).map(Optional::of) : Uni.createFrom().item(Optional.empty());
    }
}
