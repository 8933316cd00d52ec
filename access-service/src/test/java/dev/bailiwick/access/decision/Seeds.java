package dev.bailiwick.access.decision;

import java.util.Random;
import java.util.stream.LongStream;

/** Where random data comes from: some lives that are always tried, and some new ones each time, named by their seed. */
public final class Seeds {
    private static final int ALWAYS = 10;
    private static final int NEW = 10;

    private Seeds() {}

    public static LongStream some() {
        return LongStream.concat(LongStream.range(0, ALWAYS), new Random().longs(NEW));
    }
}
