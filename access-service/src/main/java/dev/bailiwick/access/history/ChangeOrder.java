package dev.bailiwick.access.history;

/** In which order changes are listed. */
enum ChangeOrder {
    /** As they happened: for programs that follow. */
    OLDEST_FIRST(ChangeOrder.FORWARDS, "asc", ">"),
    /** For people, who look back. */
    NEWEST_FIRST(ChangeOrder.BACKWARDS, "desc", "<");

    static final String FORWARDS = "revision";
    static final String BACKWARDS = "-revision";

    private final String parameter;
    private final String direction;
    private final String beyond;

    ChangeOrder(String parameter, String direction, String beyond) {
        this.parameter = parameter;
        this.direction = direction;
        this.beyond = beyond;
    }

    /** As a query parameter says it. */
    String parameter() {
        return parameter;
    }

    String clause() {
        return " order by key.revision " + direction + ", key.ordinal " + direction;
    }

    /** What comes after a key; the first condition is what an index can begin at. */
    String condition() {
        return "key.revision " + beyond + "= :revision and (key.revision " + beyond + " :revision or key.ordinal "
                + beyond + " :ordinal)";
    }
}
