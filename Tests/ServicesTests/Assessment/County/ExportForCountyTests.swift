import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct ExportForCountyTests {
    private let manager = ServiceDesk.party(.manager)

    /// Three issues, scored so that burglary comes before anti-social behaviour, and agreed.
    private func agreed() async throws -> (ServiceContext, PlanYear) {
        let context = try await ServiceDesk.context()
        let year = try #require(PlanYear("2024-25"))
        let issues = ["asb", "burglary", "fraud"].compactMap { key in IssueCatalogue.all.first { $0.key == key } }
        try await OpenAssessment(context).run(year, scheme: "six-criteria", issues: issues, as: manager)
        for (issue, score) in [("asb", "3"), ("burglary", "4")] {
            for criterion in SchemeCatalogue.sixCriteria.criteria.map(\.key) {
                try await ScoreIssue(context).run(
                    TypedScore(score: score, confidence: "medium", rationale: "zqsecret"), seen: 0, issue: issue,
                    criterion: criterion, of: year, as: manager)
            }
        }
        return (context, year)
    }

    private func agree(_ context: ServiceContext, _ year: PlanYear) async throws {
        let decide = DecideIssues(context)
        var occasion = DecideIssues.Occasion()
        (occasion.decidedBy, occasion.meeting, occasion.on) = ("Strategy group", "item 4", "2024-01-12")
        for (issue, kind, reason) in [
            ("asb", "priority", "It is what residents name, \"first\""), ("burglary", "priority", "=It rose"),
            ("fraud", "elsewhere", "One force leads"),
        ] {
            var entry = DecideIssues.Entry()
            (entry.kind, entry.reason, entry.ledBy) = (kind, reason, "Merrowshire Police")
            entry.occasion = occasion
            try await decide.decide(entry, issue: issue, of: year, as: manager)
        }
        for head in ["substance-misuse", "re-offending", "serious-violence"] {
            try await decide.explain("Led elsewhere", head: head, seen: 0, of: year, as: manager)
        }
        try await decide.signOff(occasion, of: year, as: manager)
    }

    @Test func `nothing goes out before it is agreed`() async throws {
        let (context, year) = try await agreed()
        await #expect(throws: ServiceError.notFound(.record(id: year.name))) {
            _ = try await ExportForCounty(context).run(year)
        }
        await #expect(throws: ServiceError.notFound(.record(id: "agreed assessment"))) {
            _ = try await ExportForCounty(context).run()
        }
    }

    @Test func `priorities come first in their order, with why and who leads, and no reason of a score`() async throws {
        let (context, year) = try await agreed()
        try await agree(context, year)
        let export = try await ExportForCounty(context).run()
        #expect(export.year == "2024-25" && export.area == "Aldmere")
        #expect(export.from == "2022-10-01" && export.to == "2023-09-30" && export.agreedOn == "2024-01-12")
        #expect(export.issues.map(\.key) == ["burglary", "asb", "fraud"])
        #expect(export.issues.map(\.place) == ["1st", "2nd", nil])
        #expect(export.issues.map(\.decision) == ["priority", "priority", "elsewhere"])
        #expect(export.issues.map(\.leads) == [[], [], ["Merrowshire Police"]])
        #expect(export.issues[1].themes == ["Prevention"])
        let json = String(decoding: try export.json(), as: UTF8.self)
        #expect(!json.contains("zqsecret"))
    }

    /// The first byte order mark aside: as a spreadsheet of another program reads it.
    @Test func `the table can stand below another district's, and no cell is a formula`() async throws {
        let (context, year) = try await agreed()
        try await agree(context, year)
        let rows = String(decoding: try await ExportForCounty(context).run(year).csv.dropFirst(3), as: UTF8.self)
            .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
            rows[0] == "district,year,issue,decision,place,reason,leads,themes,heads,measures,agreed_on")
        #expect(rows[1].hasPrefix("Aldmere,2024-25,Burglary,priority,1st,'=It rose,"))
        #expect(rows[2].contains("\"It is what residents name, \"\"first\"\"\""))
        #expect(rows[3].hasSuffix(",2024-01-12"))
        #expect(rows.count == 5)
    }
}
