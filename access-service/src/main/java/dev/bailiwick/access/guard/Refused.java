package dev.bailiwick.access.guard;

/** Carries a {@link Refusal} out of a plan. Without a stack trace: it is an answer, not an accident. */
public final class Refused extends RuntimeException {
    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
