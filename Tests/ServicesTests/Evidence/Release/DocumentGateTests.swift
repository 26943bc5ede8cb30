import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// What a document may print.
@Suite struct DocumentGateTests {
    private static let year = "Oct 2021 – Sep 2022"
    private static let months = [
        "Oct 2021", "Nov 2021", "Dec 2021", "Jan 2022", "Feb 2022", "Mar 2022", "Apr 2022", "May 2022", "Jun 2022",
        "Jul 2022", "Aug 2022", "Sep 2022",
    ]

    private func fact(
        _ measure: String, _ area: String, _ words: String, _ value: Double
    ) throws -> DocumentFact {
        let period = try #require(EvidencePeriod(reading: words))
        return DocumentFact(.init(measure: measure, area: area, period: period, source: "typed"), value: value)
    }

    private func words(_ verdicts: DocumentVerdicts, _ facts: [DocumentFact]) -> [String] {
        facts.map { fact in
            guard let verdict = verdicts.verdicts[fact.key] else { return "none" }
            return verdict.value.map { String(Int($0)) } ?? verdict.words ?? ""
        }
    }

    @Test func `a ward's month isn't printed beside its year when it leaves a small rest`() async throws {
        let counts = [6, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0]
        let desk = try await FiguresDesk(
            zip(Self.months, counts).map { ("asb.council", "E05009991", $0, String($1)) })
        let month = try fact("asb.council", "E05009991", "Oct 2021", 6)
        let whole = try fact("asb.council", "E05009991", Self.year, 8)
        let verdicts = try await DocumentGate(desk.context).run([month, whole], in: desk.context)
        // The year is out. With October printed everybody would know that two were counted in all other months.
        #expect(words(verdicts, [whole, month]) == ["8", "too few to print safely"])
        #expect(verdicts.report.besides == 1)
        #expect(
            verdicts.report.sentences == [
                "1 count withheld so that small ones can’t be worked out.",
                "Which others was decided exactly: no smaller choice protects them.",
                "Numbers typed by hand aren’t part of this.",
            ])
    }

    @Test func `what is worked out from a withheld fact goes with it`() async throws {
        let desk = try await FiguresDesk([
            ("asb.council", "E07009991", Self.year, "3"), ("asb.council", "E07009991", "Oct 2020 – Sep 2021", "12"),
        ])
        let later = try fact("asb.council", "E07009991", Self.year, 3)
        let earlier = try fact("asb.council", "E07009991", "Oct 2020 – Sep 2021", 12)
        let verdicts = try await DocumentGate(desk.context).run(
            [later, earlier],
            figures: [.init("change", from: [later.key, earlier.key]), .init("before", from: [earlier.key])],
            in: desk.context)
        #expect(words(verdicts, [later, earlier]) == ["fewer than 5", "12"])
        #expect(verdicts.withheldFigures == ["change"])
        #expect(verdicts.report.small == 1)
        #expect(
            verdicts.report.sentences == [
                "1 small count withheld.", "1 change or rate withheld with them.",
                "Numbers typed by hand aren’t part of this.",
            ])
    }

    @Test func `what isn't for everybody is left out, and near to victims it is rounded`() async throws {
        let desk = try await FiguresDesk([
            ("prevent.channel", "E07009991", Self.year, "40"), ("stalking.police", "E07009991", Self.year, "392"),
            ("stalking.police", "E05009991", Self.year, "60"), ("graffiti.council", "E05009991", "Oct 2021", "1"),
        ])
        let facts = [
            try fact("prevent.channel", "E07009991", Self.year, 40),
            try fact("stalking.police", "E07009991", Self.year, 392),
            try fact("stalking.police", "E05009991", Self.year, 60),
            try fact("graffiti.council", "E05009991", "Oct 2021", 1),
            try fact("nothing.there", "E07009991", Self.year, 9),
        ]
        let verdicts = try await DocumentGate(desk.context).run(facts, in: desk.context)
        #expect(
            words(verdicts, facts) == [
                "not for publication", "390", "not for publication", "1", "not for publication",
            ])
        #expect(verdicts.report.notForEverybody == 3)
    }

    @Test func `an earlier document's number can't be taken back, and what it tells is said`() async throws {
        let desk = try await FiguresDesk([
            ("asb.council", "E05009991", "Oct 2021", "6"), ("asb.council", "E05009991", "Nov 2021", "3"),
        ])
        let pair = try fact("asb.council", "E05009991", "1 October 2021 – 30 November 2021", 9)
        let october = try fact("asb.council", "E05009991", "Oct 2021", 6)
        let alone = try await DocumentGate(desk.context).run([october], in: desk.context)
        #expect(words(alone, [october]) == ["6"])
        let after = try await DocumentGate(desk.context).run([october], published: [pair], in: desk.context)
        #expect(words(after, [october]) == ["too few to print safely"])
        let both = try await DocumentGate(desk.context).run([october], published: [pair, october], in: desk.context)
        #expect(words(both, [october]) == ["6"])
        #expect(both.report.exposed == 1)
    }

    @Test func `a number that another source gives too is the same number`() async throws {
        let desk = try await FiguresDesk([])
        let lookUp = """
            ward24_code,ward24_name,ltla24_code,ltla24_name
            E05009991,Saltwell,E07009991,Aldmere
            E05009992,Quarry Hill,E07009991,Aldmere
            """
        _ = try await LoadEvidence(desk.context).run([TableDesk.csv(lookUp, "lookup.csv")], by: .operator)
        // The district was out first; of its wards, 3 and 9, neither may be printed beside its 12.
        for (area, value) in [("E07009991", "12"), ("E05009991", "3"), ("E05009992", "9")] {
            try await desk.type([("asb.council", area, Self.year, value)])
        }
        func partner(_ value: Double) throws -> DocumentFact {
            let period = try #require(EvidencePeriod(reading: Self.year))
            return DocumentFact(
                .init(measure: "asb.council", area: "E05009992", period: period, source: "partner"), value: value)
        }
        let same = try partner(9)
        let verdicts = try await DocumentGate(desk.context).run([same], in: desk.context)
        #expect(words(verdicts, [same]) == ["too few to print safely"])
        // One who counts otherwise says nothing of it.
        let another = try partner(17)
        let others = try await DocumentGate(desk.context).run([another], in: desk.context)
        #expect(words(others, [another]) == ["17"])
    }
}
