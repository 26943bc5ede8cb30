import CommunitySafety
import Converters
import Services
import Testing

/// Papers of meetings, comparisons across years, and elections that are changed.
@Suite struct PaperTests {
    @Test(arguments: [
        ("changes-1-to-12.pdf", Paper.changes(from: 1, to: 12), PublicationFormat.pdf),
        ("changes-1-to-12-large-print.pdf", .changes(from: 1, to: 12), .largePrint),
        ("committee-report.docx", .report, .docx), ("equality-assessment.html", .equalityAssessment, .html),
    ])
    func `a paper is known by its file`(name: String, paper: Paper, format: PublicationFormat) {
        #expect(paper.fileName(format) == name)
        #expect(Paper.file(name)?.paper == paper)
        #expect(Paper.file(name)?.format == format)
    }

    @Test(arguments: [
        "changes-0-to-1.pdf", "changes-01-to-2.pdf", "changes-1-to-2.exe", "changes-since-2022-24-1-to-1.pdf",
        "changes-since-2022-23--1-to-1.pdf", "committee-report.csv", ".pdf", "changes-1-to-99999999999999999999.pdf",
    ])
    func `no other name is one`(name: String) { #expect(Paper.file(name) == nil) }

    @Test func `what changed since another year has the year in its name`() throws {
        let year = try #require(PlanYear("2022-23"))
        let paper = Paper.changesSince(year, from: 3, to: 1)
        #expect(paper.fileName(.pdf) == "changes-since-2022-23-3-to-1.pdf")
        #expect(Paper.file("changes-since-2022-23-3-to-1.pdf")?.paper == paper)
    }

    @Test func `the paper of a meeting carries its name and day, and is what went to it`() async throws {
        let desk = try await RouteDesk()
        let press = EditionPress(finder: ServiceDesk.noTools)
        let meeting = try await desk.meeting("Cabinet", .decides, "2024-03-14")
        let paper = RenderMeetingPaper(desk.context, press: press)
        let text = try await paper.run(meeting: meeting, year: desk.year, format: .text, as: RouteDesk.clerk)
        #expect(String(decoding: text, as: UTF8.self).contains("DRAFT for Cabinet, 14 March 2024"))
        try await desk.pass(meeting, .agreed)
        try await AdoptPlan(desk.context).run(year: desk.year, as: RouteDesk.manager)
        let seen = try await paper.edition(meeting: meeting, year: desk.year, as: RouteDesk.clerk)
        #expect(seen.status == .draft, "it was a draft when the meeting saw it")
        await #expect(throws: ServiceError.notPermitted(.readDraft)) {
            try await paper.run(meeting: meeting, year: desk.year, format: .text, as: .public)
        }
    }

    @Test func `versions of two years are compared by where each action came from`() async throws {
        let desk = try await RouteDesk()
        try await desk.adopt()
        let next = try #require(PlanYear(start: desk.year.start + 1))
        _ = try await StartNextPlan(desk.context).run(from: desk.year, as: RouteDesk.manager)
        let found = try await CompareVersions(desk.context).run(
            from: PlanPoint(desk.year, 1), to: PlanPoint(next, 1), as: RouteDesk.officer)
        #expect(found.from.plan.year == desk.year)
        #expect(found.to.plan.year == next)
        #expect(!found.redline.changes.contains { $0.kind == .action && $0.change == .added })
        await #expect(throws: ServiceError.notFound(.version(next, number: 9))) {
            try await CompareVersions(desk.context).run(
                from: PlanPoint(desk.year, 1), to: PlanPoint(next, 9), as: RouteDesk.officer)
        }
    }

    @Test func `an election is changed by those who keep the route alone`() async throws {
        let desk = try await RouteDesk()
        let keep = KeepElections(desk.context)
        let first = try #require(
            Election(
                name: "By-election", area: "Quay", notice: try RouteDesk.day("2024-02-01"),
                poll: try RouteDesk.day("2024-03-07")))
        let later = try #require(
            Election(
                name: "By-election", area: "Quay", notice: try RouteDesk.day("2024-02-08"),
                poll: try RouteDesk.day("2024-03-14")))
        let id = try await keep.add(first, as: RouteDesk.clerk)
        try await keep.change(id: id, to: later, as: RouteDesk.clerk)
        #expect(try await keep.list(as: RouteDesk.officer).elections.map(\.election) == [later])
        await #expect(throws: ServiceError.notPermitted(.keepRoute)) {
            try await keep.change(id: id, to: first, as: ServiceDesk.party(.analyst))
        }
        await #expect(throws: ServiceError.notFound(.election(id: "x"))) {
            try await keep.change(id: "x", to: first, as: RouteDesk.clerk)
        }
    }
}
