package dev.bailiwick.identity.arrival;

/** Why somebody of the directory is not let in; each is an answer, so none carries a stack trace. */
public abstract sealed class ArrivalFailure extends RuntimeException {
    private ArrivalFailure(String message) {
        super(message, null, false, false);
    }

    /** His address is somebody else's here: nobody becomes another by an address. */
    public static final class AddressTaken extends ArrivalFailure {
        AddressTaken() {
            super("the address that the directory tells is somebody else's here");
        }
    }

    /** The directory tells no address that mail could be sent to. */
    public static final class NoAddress extends ArrivalFailure {
        NoAddress() {
            super("the directory tells no usable address");
        }
    }

    /** He is expected, and everybody who has to know him does not yet. */
    public static final class UnderWay extends ArrivalFailure {
        UnderWay() {
            super("the arrival is still under way");
        }
    }
}
