package dev.bailiwick.identity.platform;

/**
 * What an operation says of itself in an {@code @Extension}, for {@link ContractFilter} to spell out in the contract: words
 * with a space between them.
 */
public final class Contract {
    /** Codes of {@link ErrorCode} with which it can fail, besides those that every operation shares. */
    public static final String PROBLEMS = "x-problems";

    /** Headers of its success ({@code 202:Location}: with that status only), of those that {@link ContractHeaders} describes. */
    public static final String HEADERS = "x-headers";

    private Contract() {}
}
