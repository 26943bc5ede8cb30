import CommunitySafety
import HTML
import Services
import Storage
import Testing

@testable import Web

/// Pages of measures that are drawn once.
@Suite struct DrawnMeasuresTests {
    private static let lookUp = """
        ward24_code,ward24_name,ltla24_code,ltla24_name
        E05009991,Saltwell,E07009991,Aldmere
        """

    private func type(_ value: String, _ desk: ServiceContext) async throws -> MeasureSight {
        let choice = TypingChoice(
            measures: ["asb.council"], areas: ["E07009991"], periods: ["Oct 2021 – Sep 2022"], told: "the council",
            values: ["asb.council|E07009991|2021-10-01|2022-09-30": value])
        _ = try await TypeFigures(desk).save(choice, as: .operator)
        return try #require(try await ShowMeasure(desk).run("asb.council", place: "E07009991", as: .operator))
    }

    @Test func `are drawn anew for other figures and for other rights`() async throws {
        let desk = try await DraftOnDesk.context()
        let file = EvidenceFile(name: "lookup.csv", bytes: Array(Self.lookUp.utf8))
        _ = try await LoadEvidence(desk).run([file], by: .operator)
        let drawn = DrawnMeasures()
        func text(_ sight: MeasureSight, _ party: ActingParty) -> String {
            drawn.page(MeasurePage(sight: sight, visitor: Web.Visitor(party: party))).content.string
        }
        let (first, second) = (try await type("1,234", desk), try await type("5,678", desk))
        let officers = "what isn’t public of it"
        #expect(text(first, .operator).contains("1,234") && text(first, .operator).contains(officers))
        #expect(text(first, .public).contains("1,234") && !text(first, .public).contains(officers))
        #expect(text(second, .operator).contains("5,678") && !text(second, .operator).contains("1,234"))
        #expect(text(second, .operator) == text(second, .operator))
        #expect(!text(second, .public).contains(officers))
    }
}
