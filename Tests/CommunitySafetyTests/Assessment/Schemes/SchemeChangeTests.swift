import CommunitySafety
import Testing

@Suite("What a version of a scheme does otherwise")
struct SchemeChangeTests {
    private let shipped = SchemeCatalogue.sixCriteria

    @Test(arguments: SchemeCatalogue.all)
    func `The same says nothing`(scheme: ScoringScheme) {
        #expect(scheme.changes(since: scheme).isEmpty)
    }

    @Test func `Every kind of change is named, in the order of the scheme`() {
        var scheme = shipped
        scheme.name = "Ours"
        scheme.note = "Agreed in March"
        scheme.criteria[0].weight = 3
        scheme.criteria[1].name = "Direction"
        scheme.criteria[2].question = "How much of it is there?"
        scheme.criteria[3].scale[5].words = "somebody dies"
        scheme.criteria[4].rule = nil
        scheme.criteria.removeLast()
        scheme.criteria.append(
            ScoringCriterion(key: "cost", name: "Cost", question: "", scale: [ScaleStep(0, "a"), ScaleStep(1, "b")]))
        #expect(
            scheme.changes(since: shipped) == [
                .name(from: "Six criteria on 0 to 5"), .note, .weight("Community concern", from: 1, to: 3),
                .renamed("Direction", from: "Trend"), .question("Volume"), .scale("Harm"),
                .rule("Beside comparable places", nil), .added("Cost"), .removed("Added value"),
            ])
    }

    @Test func `Another order is told apart from a criterion more or less`() {
        var scheme = shipped
        scheme.criteria.removeFirst()
        #expect(scheme.changes(since: shipped) == [.removed("Community concern")])
        scheme.criteria.swapAt(0, 1)
        #expect(scheme.changes(since: shipped) == [.removed("Community concern"), .order])
    }

    @Test func `A sum that becomes a product says how and which part`() {
        var scheme = SchemeCatalogue.impactGrid
        scheme.combination = .harmByLikelihood
        scheme.criteria[0].part = .likelihood
        #expect(
            scheme.changes(since: SchemeCatalogue.impactGrid) == [
                .combination(from: .impactByLikelihood, to: .harmByLikelihood), .part("Impact"),
            ])
    }

    @Test func `Each change is a sentence`() {
        #expect(SchemeChange.weight("Harm", from: 1, to: 4).words == "The weight of “Harm” was 1 and is 4.")
        #expect(SchemeChange.rule("Harm", nil).words == "“Harm” is judged by people now.")
        #expect(SchemeChange.removed("Harm").words == "“Harm” is no longer asked.")
    }

    @Test(arguments: [
        ("Rural crime", [], "rural-crime"), ("  Hare-coursing & lamping! ", [], "hare-coursing-lamping"),
        ("Café thefts", [], "caf-thefts"), ("Rural crime", ["rural-crime"], "rural-crime-2"),
        ("Rural crime", ["rural-crime", "rural-crime-2"], "rural-crime-3"), ("…", [], "own"), ("…", ["own"], "own-2"),
    ])
    func `A key is made from a name, and another where it is taken`(name: String, taken: [String], key: String) {
        let made = ScoringScheme.key(from: name, taken: Set(taken))
        #expect(made == key)
        #expect(ScoringScheme.isKey(made))
    }

    @Test func `A long name still makes a key`() {
        let name = String(repeating: "antisocial ", count: 20)
        let first = ScoringScheme.key(from: name)
        #expect(ScoringScheme.isKey(first))
        #expect(ScoringScheme.isKey(ScoringScheme.key(from: name, taken: [first])))
    }
}
