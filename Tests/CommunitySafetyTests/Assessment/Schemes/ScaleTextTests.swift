import CommunitySafety
import Testing

@Suite("A scale is typed a step a line")
struct ScaleTextTests {
    @Test(arguments: [
        ("0 nobody has raised it", 0, "nobody has raised it"),
        ("  1:  a few people", 1, "a few people"),
        ("2 – it comes up", 2, "it comes up"),
        ("3. most forums", 3, "most forums"),
        ("10) every day", 10, "every day"),
        ("4", 4, ""),
        ("100\t20 cases or more", 100, "20 cases or more"),
    ])
    func `A number and what it means make a step`(line: String, value: Int, words: String) {
        let (scale, faults) = ScaleText.read(line)
        #expect(scale == [ScaleStep(value, words)])
        #expect(faults.isEmpty)
    }

    @Test(arguments: ["nobody has raised it", "-1 less than nothing", "1000 far too much", "1st place", "½ a bit"])
    func `A line without a step’s number is named`(line: String) {
        let (scale, faults) = ScaleText.read("0 none\n\n\(line)\n5 all")
        #expect(scale == [ScaleStep(0, "none"), ScaleStep(5, "all")])
        #expect(faults == [3])
    }

    @Test(arguments: SchemeCatalogue.all)
    func `What is printed of a shipped scale is read again as it was`(scheme: ScoringScheme) {
        for criterion in scheme.criteria {
            let (scale, faults) = ScaleText.read(ScaleText.of(criterion.scale))
            #expect(scale == criterion.scale)
            #expect(faults.isEmpty)
        }
    }

    @Test func `Nothing typed is no step and no fault`() {
        #expect(ScaleText.read(" \n\n").scale.isEmpty)
        #expect(ScaleText.read(" \n\n").faults.isEmpty)
    }
}
