package dev.bailiwick.access.change;

import org.jboss.resteasy.reactive.RestResponse;

/** What an idempotent PUT has found: nothing there yet, or what it names. */
public enum Put {
    CREATED(RestResponse.Status.CREATED),
    KNOWN(RestResponse.Status.OK);

    private final RestResponse.Status status;

    Put(RestResponse.Status status) {
        this.status = status;
    }

    public <T> RestResponse<T> answer(T view) {
        return RestResponse.status(status, view);
    }
}
