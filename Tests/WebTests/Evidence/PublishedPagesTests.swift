import CommunitySafety
import Converters
import HTML
import HTTPTypes
import Proofreading
import Services
import Storage
import Testing

@testable import Web

@Suite struct PublishedPagesTests {
    private static func desk() async throws -> Visitor {
        let moment = Instant(milliseconds: 1_705_310_000_000)
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: moment)
        let context = ServiceContext(
            store: store, environment: ServiceEnvironment(now: { moment }, ids: .random(now: { moment })))
        let finder = ToolFinder(named: nil, program: nil, searchPath: "")
        var limits = WebLimits()
        limits.loadPatience = .seconds(60)
        limits.figures = 2_000_000
        return Visitor(
            try .example(), isPublic: false, desk: context, intake: DocumentIntake(finder: finder), limits: limits)
    }

    private static let heading =
        "Month,Reported by,Falls within,Longitude,Latitude,LSOA code,LSOA name,Crime type,Last outcome category\n"

    private static func row(_ month: String) -> String {
        "\(month),Westmarch Police,Westmarch Police,0.25,51.5,E01099991,Aldmere 001A,Drugs,\n"
    }

    private func given(
        _ visitor: Visitor, _ text: String, name: String = "2023-04-westmarch-street.csv"
    ) async throws -> Visitor.Answer {
        let token = try await visitor.ask("/evidence/loads/new").token ?? ""
        return try await visitor.send(
            [("token", nil, Array(token.utf8)), ("files", name, Array(text.utf8))], to: "/evidence/loads/new")
    }

    @Test func `a file is looked at, taken in, and taken back`() async throws {
        let visitor = try await Self.desk()
        let text = Self.heading + Self.row("2023-04") + Self.row("2023-04")
        let address = try #require(try await given(visitor, text).headers[.location])
        #expect(address.hasPrefix("/evidence/loads/new/"))
        let shown = try await visitor.ask(address).text
        #expect(shown.contains("One month of Westmarch Police gives two new records."))
        #expect(try await visitor.ask("/evidence/loads").text.contains("ready to look at"))
        let stale = try await visitor.submit([("do", "accept"), ("version", "1")], to: address, from: address)
        #expect(stale.status == 409)
        #expect(
            stale.text.contains("Nothing was taken in")
                && stale.text.contains("One month of Westmarch Police gives two new records."))
        let taken = try await visitor.submit([("do", "accept"), ("version", "2")], to: address, from: address)
        #expect(taken.headers[.location] == "/evidence/loads/1?done=loaded")
        #expect(try await visitor.ask(address).headers[.location] == "/evidence/loads/1?done=loaded")
        let again = try await visitor.post([("token", ""), ("do", "accept"), ("version", "2")], to: address)
        #expect(again.status == 403)
        let undone = try await visitor.submit([], to: "/evidence/loads/1", from: "/evidence/loads/1")
        #expect(undone.status == 303)
        #expect(try await visitor.ask("/evidence/loads/1").text.contains("Taken back"))
    }

    @Test func `months that are held are warned of`() async throws {
        let visitor = try await Self.desk()
        let first = try #require(try await given(visitor, Self.heading + Self.row("2023-04")).headers[.location])
        _ = try await visitor.submit([("do", "accept"), ("version", "2")], to: first, from: first)
        let more = Self.heading + Self.row("2023-04") + Self.row("2023-04")
        let second = try #require(try await given(visitor, more).headers[.location])
        #expect(try await visitor.ask(second).text.contains("One month that is held already would be replaced whole"))
        let thrown = try await visitor.submit([("do", "discard")], to: second, from: second)
        #expect(thrown.headers[.location] == "/evidence/loads?done=load-discarded")
        #expect(try await visitor.ask(second).status == 404)
    }

    @Test func `what can't be taken says why, and refused rows are a file`() async throws {
        let visitor = try await Self.desk()
        let bad = try #require(try await given(visitor, Self.heading + Self.row("2022-13")).headers[.location])
        let shown = try await visitor.ask(bad).text
        #expect(shown.contains("This can’t be taken in"))
        #expect(try await visitor.ask("/evidence/loads").text.contains("can’t be taken in"))
        #expect(try await visitor.ask(bad + "/refused.csv").status == 404)
        let some = try #require(
            try await given(visitor, Self.heading + Self.row("2023-04") + Self.row("<b>soon</b>")).headers[.location])
        let page = try await visitor.ask(some).text
        #expect(page.contains("Something in one row can’t be taken.") && page.contains("/refused.csv"))
        #expect(!page.contains("<b>soon"))
        let file = try await visitor.ask(some + "/refused.csv")
        #expect(file.status == 200 && file.text.contains("<b>soon</b>"))
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"refused-rows.csv\"")
    }

    @Test func `tags in a file's name are words, and too much is refused`() async throws {
        let visitor = try await Self.desk()
        let text = Self.heading + Self.row("2023-04")
        let address = try #require(try await given(visitor, text, name: "<script>x</script>.csv").headers[.location])
        #expect(!(try await visitor.ask(address).text.contains("<script>x")))
        #expect(!(try await visitor.ask("/evidence/loads").text.contains("<script>x")))
        let huge = try await given(visitor, String(repeating: " ", count: 2_000_001))
        #expect(huge.status == 413)
        for form in [[("do", "accept"), ("version", "x")], [("do", "nothing")], []] {
            #expect(try await visitor.submit(form, to: address, from: address).status == 400)
        }
    }

    private func frame() throws -> SiteFrame {
        SiteFrame(
            partnership: Partnership(name: "Aldmere", area: "Aldmere"), today: try day(2024, 1, 15), years: [],
            downloads: [], assets: AssetShelf(.example))
    }

    @Test func `without scripts the page that waits is asked for again`() throws {
        let load = try PublishedLoad.example(.working(isTaking: false, .reading("a.csv", part: 7, of: 12)))
        let page = String(decoding: PublishedWorkPage(load: load).markup(in: try frame()).bytes, as: UTF8.self)
        #expect(page.contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>"))
        #expect(page.contains("month 7 of 12"))
        #expect(page.contains("data-renew=\"/evidence/loads/new/0190\""))
    }

    @Test(arguments: ["published-reading", "published-taking", "published-waiting", "published-faults"])
    func `pages of files that can't be looked at are as they were looked at`(name: String) throws {
        let page: any Page =
            switch name {
            case "published-reading":
                PublishedWorkPage(
                    load: try .example(.working(isTaking: false, .reading("a.csv", part: 7, of: 12))))
            case "published-taking":
                PublishedWorkPage(load: try .example(.working(isTaking: true, .comparing(records: 1155))))
            case "published-waiting": PublishedWorkPage(load: try .example(.waiting))
            default:
                PublishedFaultsPage(
                    load: try .example(.failed([])),
                    faults: [.init(message: "The archive is cut off or damaged.", remedy: "Download it again.")],
                    visitor: .anybody)
            }
        try Golden(name: name).check(String(decoding: page.content.bytes, as: UTF8.self))
    }

    @Test func `a preview is as it was looked at`() throws {
        let report = LoadReport.example
        let page = PublishedLoadPage(
            load: try .example(.ready(report, nil)), report: report, hitch: nil, visitor: .anybody)
        try Golden(name: "published-preview").check(String(decoding: page.content.bytes, as: UTF8.self))
    }
}

extension PublishedLoad {
    static func example(_ standing: Standing) throws -> PublishedLoad {
        PublishedLoad(
            id: "0190", name: "2023-police.zip", byteCount: 7_200_000, digest: String(repeating: "0f", count: 32),
            givenOn: try day(2024, 1, 12), version: 2, standing: standing)
    }
}

extension LoadReport {
    static let example = LoadReport(
        number: nil, kind: .policeUK, tally: LoadTally(rows: 37, added: 20, revised: 2, unchanged: 14, refused: 1),
        problems: [
            LoadProblem(
                "street.month", .refuses, file: "2023-05-westmarch-street.csv", row: 7, column: "Month", value: "soon",
                message: "That is no month.", remedy: "Download the file again."),
            LoadProblem(
                "street.unknownType", .warns, file: "2023-05-westmarch-street.csv", value: "Cattle",
                message: "“Cattle” is no known type of crime (3 records).", remedy: "They are counted as unknown."),
        ],
        counts: [.init("withoutLocation", 3), .init("outside", 0), .init("wardsByLSOA", 4), .init("gone", 5)],
        byDistrict: [.init("Aldmere", 30), .init("Marledown", 4)],
        months: [
            .init(month: "Apr 2023", force: "Westmarch Police", change: .replaces, held: 19, records: 16),
            .init(month: "May 2023", force: "Westmarch Police", change: .new, held: nil, records: 20),
        ],
        refusals: [
            LoadProblem(
                "street.month", .refuses, file: "2023-05-westmarch-street.csv", row: 7, column: "Month", value: "soon",
                message: "That is no month.", remedy: "Download the file again.")
        ])
}
