package dev.bailiwick.kubernetes;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the README tells an operator to make. */
final class Readme {
    private static final Pattern ROW = Pattern.compile("^\\| Secret `([a-z-]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("`([a-z-]+)`");

    private Readme() {}

    /** The rows of the table of Secrets, as {@code name/key}. */
    static Set<String> secrets() {
        var secrets = new TreeSet<String>();
        ROW.matcher(Repository.text(Repository.file("deploy/kubernetes/README.md")))
                .results()
                .forEach(row -> KEY.matcher(row.group(2))
                        .results()
                        .forEach(key -> secrets.add(row.group(1) + "/" + key.group(1))));
        return secrets;
    }
}
