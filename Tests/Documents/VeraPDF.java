import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Prints the clauses of PDF/UA-1 that the files given break, one to a line; the exit status is how many files do. */
public class VeraPDF {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int broken = 0;
        for (String file : files) {
            if (!passes(file)) broken++;
        }
        System.exit(broken);
    }

    private static boolean passes(String file) throws Exception {
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            result.getFailedChecks().forEach((rule, count) -> System.out.println(
                    file + ": veraPDF: clause " + rule.getClause() + ", test " + rule.getTestNumber() + ", " + count + " time(s)"));
            return result.isCompliant();
        }
    }
}
