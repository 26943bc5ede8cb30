import CommunitySafety
import Converters
import HTTPTypes
import Storage
import Testing
import Web

@testable import Services

extension Planted {
    private static let record = "/plan/2023-24/draft/action/1.1"
    private static let other = "/plan/2023-24/draft/action/1.2"

    /// Works on the partnership by its pages: a record is written anew, commented on and half typed, a plan is brought in.
    mutating func fill() async throws {
        for (role, token) in tokens {
            if case .open(let session) = try await ResolveSession(desk).run(token: token) {
                formTokens[role] = session.formToken
            }
        }
        let machine = try visitor(.machine)
        let page = try await machine.ask("/")
        asset = try #require(
            page.text.firstRange(of: "/assets/").map { String(page.text[$0.upperBound...].prefix { $0 != "\"" }) })
        try await write(machine)
        try await bringIn(machine)
        let officer = try #require(accounts[.officer])
        kept = try #require(
            try await HoldForm(desk).keep(
                Array("words=\(Secret.kept.word)".utf8), sentTo: Self.record, by: officer.text))
        let new = NewAccount(name: Secret.accounts.word, email: "guest@people.example", role: .reader)
        let made = try await MakeAccount(desk).run(new, as: .operator)
        invite = made.linkToken
        account = made.id.text
    }

    private func write(_ machine: Visitor) async throws {
        for (path, agency) in [(Self.record, "Merrowshire Fire"), (Self.other, "Merrowshire Police")] {
            let saved = try await machine.submit(
                [
                    ("do", "save"), ("version", "1"), ("words", "Call on \(Secret.draft.word)"),
                    ("priority", "burglary"), ("leads", agency),
                ], to: path, from: path)
            #expect(saved.status == 303)
        }
        let comment = try await machine.submit(
            [("do", "comment"), ("comment", "Is \(Secret.comment.word) right?")], to: Self.record, from: Self.record)
        #expect(comment.status == 303)
        let typed = try await ask(
            Self.record, as: .role(.officer),
            sending: [("do", "draft"), ("version", "2"), ("words", Secret.typed.word)])
        #expect(typed.status == 200)
    }

    private mutating func bringIn(_ machine: Visitor) async throws {
        let text = """
            # Eldermere Community Safety Plan 2024-25

            The priorities, in ranked order, are:

            1. Noise
            2. Arson

            ## Noise

            | Ref | Action | Lead agency | Partners | By when |
            |---|---|---|---|---|
            | 1.1 | Visit \(Secret.proposal.word) | Council | Fire | May 2024 |
            """
        let token = try await machine.ask("/import").token ?? ""
        let sent = try await machine.send(
            [("token", nil, Array(token.utf8)), ("file", "plan.md", Array(text.utf8)), ("year", nil, [])],
            to: "/import")
        let address = try #require(sent.headers[.location])
        proposal = try #require(address.split(separator: "/").last.map(String.init))
        let shown = try await machine.ask(address).text
        let row = try #require(shown.firstRange(of: "\(address)/rows/"))
        proposalRow = address + "/rows/" + shown[row.upperBound...].prefix { $0 != "\"" }
    }

    /// The site as a seat finds it.
    func visitor(_ seat: Seat) throws -> Visitor {
        let services = try SiteServices.example(isDemonstration: seat == .demonstration)
        guard seat != .publicSite else { return Visitor(services, isPublic: true) }
        let finder = ToolFinder(named: nil, program: nil, searchPath: "")
        let (intake, press) = (DocumentIntake(finder: finder), EditionPress(finder: finder))
        let gate: Gate = seat == .machine ? .machine : .accounts(setUpCode: "planted-code", isSecure: false)
        return Visitor(services, isPublic: false, desk: desk, intake: intake, press: press, gate: gate)
    }

    /// The headers of a seat's browser.
    func headers(_ seat: Seat) -> HTTPFields {
        var fields = HTTPFields()
        if seat == .bearer { fields[.referer] = "http://127.0.0.1\(link)" }
        if let role = seat.role, let token = tokens[role] { fields[.cookie] = "watchward=\(token)" }
        return fields
    }

    private func ask(_ path: String, as seat: Seat, sending form: [(String, String)]) async throws -> Visitor.Answer {
        let token = seat.role.flatMap { formTokens[$0] } ?? ""
        return try await visitor(seat).post([("token", token)] + form, to: path, headers: headers(seat))
    }
}
