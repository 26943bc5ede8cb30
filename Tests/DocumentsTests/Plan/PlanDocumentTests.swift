import CommunitySafety
import Testing

@testable import Documents

struct `A plan's document` {
    @Test func `of an empty plan has a cover and a notice`() throws {
        let year = try #require(PlanYear("2023-24"))
        var edition = try PlanEdition.example()
        edition.plan = Plan(title: "Plan", year: year)
        let document = PlanDocument(edition).document
        #expect(document.contents().map(\.plain) == ["Accessibility and translation"])
        for format in PublicationFormat.allCases {
            switch PlanPublication(edition).form(format) {
            case .file(let bytes), .typst(let bytes): #expect(!bytes.isEmpty)
            }
        }
    }

    @Test func `has its parts in the order of the plan, then what no part shows`() throws {
        let document = PlanDocument(try .example()).document
        #expect(
            document.contents().map(\.plain) == [
                "Our aims", "Our priorities", "Cross-cutting themes", "Success measures", "1. Nuisance & noise",
                "2. Domestic abuse",
                "Who we are",
                "Terms of reference", "Other actions", "Funding", "Abbreviations", "Accessibility and translation",
            ])
    }

    @Test func `says nothing of funding and themes where there are none`() throws {
        var edition = try PlanEdition.example()
        edition.plan.fundingLines = []
        edition.plan.themes = []
        let headings = PlanDocument(edition).document.contents().map(\.plain)
        #expect(!headings.contains("Funding") && !headings.contains("Cross-cutting themes"))
    }

    @Test func `shows funding lines in their own section where the plan has one`() throws {
        var edition = try PlanEdition.example()
        edition.plan.sections.insert(.init(kind: .funding, heading: "Money", narrative: "What we have."), at: 2)
        let document = PlanDocument(edition).document
        #expect(document.contents().map(\.plain).filter { ["Money", "Funding"].contains($0) } == ["Money"])
        let text = String(decoding: PlainTextFile(document).bytes, as: UTF8.self)
        #expect(text.contains("Total: £18,000.50, without 1 line whose amount is not stated."))
    }

    @Test func `has a table of its funding for spreadsheets`() throws {
        let lines = String(decoding: PlanCSV(try Plan.example()).funding, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(
            lines[1].hasSuffix(
                "2023-24,Wardens & patrols,Merrowshire Police and Crime Commissioner,18000.50,,2023-24,Nuisance & noise,1.1"
            ))
        #expect(lines[2].contains("'=A room for the forum"), "no spreadsheet runs it")
    }

    @Test func `gives every heading an address of its own`() throws {
        var edition = try PlanEdition.example()
        edition.plan.sections += Array(repeating: PlanSection(kind: .narrative, heading: "Our aims"), count: 3)
        let anchors = PlanDocument(edition).document.contents(deepest: 6).map(\.anchor)
        #expect(Set(anchors).count == anchors.count)
        #expect(anchors.allSatisfy { !$0.isEmpty })
    }

    @Test func `doesn't say twice what the plan says itself`() throws {
        var edition = try PlanEdition.example()
        edition.plan.sections.append(PlanSection(kind: .narrative, heading: "ABBREVIATIONS", narrative: "None."))
        edition.plan.sections.append(
            PlanSection(kind: .narrative, heading: "Accessibility and translation", narrative: "Ask."))
        let headings = PlanDocument(edition).document.contents().map { $0.plain.lowercased() }
        #expect(headings.count { $0 == "abbreviations" } == 1)
        #expect(headings.count { $0 == "accessibility and translation" } == 1)
    }

    @Test func `of ten times the actions costs about ten times as much`() throws {
        func cost(_ count: Int) throws -> Duration {
            var edition = try PlanEdition.example()
            let action = edition.plan.actions[0]
            edition.plan.actions = (0..<count).map {
                Action(
                    reference: "\($0)", address: "\($0)", paragraphs: action.paragraphs, priority: action.priority,
                    leads: action.leads)
            }
            let publication = PlanPublication(edition)
            let started = ContinuousClock.now
            for format in PublicationFormat.allCases { _ = publication.form(format) }
            return ContinuousClock.now - started
        }
        _ = try cost(100)
        let (small, large) = (try cost(1_000), try cost(10_000))
        #expect(large < small * 25, "\(small) for 1,000 actions, \(large) for 10,000")
    }
}
