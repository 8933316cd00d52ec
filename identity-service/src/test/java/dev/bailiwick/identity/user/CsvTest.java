package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void plainValuesStayAsTheyAre() {
        assertThat(Csv.row(Arrays.asList("Ana", null, "", "Berg-Lund", "1"))).isEqualTo("Ana,,,Berg-Lund,1\r\n");
    }

    @Test
    void whatCouldBreakARowIsQuoted() {
        assertThat(Csv.row(List.of("a,b", "say \"hi\"", "two\nlines", "cr\r")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"cr\r\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void nothingIsAFormula(String formula) {
        assertThat(Csv.row(List.of(formula))).isEqualTo("'" + formula + "\r\n");
    }

    @Test
    void aFormulaThatMustBeQuotedIsNoFormulaEither() {
        assertThat(Csv.row(List.of("=HYPERLINK(\"x\",\"y\")", "\rx")))
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",\"'\rx\"\r\n");
    }
}
