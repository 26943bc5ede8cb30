import CommunitySafety
import HTTPTypes
import Testing
import Web

/// Sends the table's requests from one seat.
struct AccessAsker {
    let planted: Planted
    let seat: Seat
    let visitor: Visitor

    func get(_ route: Route, _ row: AccessRow) async throws {
        let expected = try #require(row.get[seat])
        let answer = try await visitor.ask(row.path, headers: planted.headers(seat))
        compare(answer, expected, "GET", route, row)
    }

    func post(_ route: Route, _ row: AccessRow) async throws {
        let expected = try #require(row.post[seat])
        if expected == .taken, row.hasToken {
            let bare = try await visitor.post(row.form, to: row.path, headers: planted.headers(seat))
            #expect(bare.status == 403, "\(route) takes a form without a token")
        }
        let token = try await token()
        let answer = try await visitor.post(
            [("token", token)] + row.form, to: row.path, headers: planted.headers(seat))
        compare(answer, expected, "POST", route, row)
    }

    /// What this seat's own pages carry.
    private func token() async throws -> String {
        if let role = seat.role { return planted.formTokens[role] ?? "" }
        guard seat != .publicSite else { return "" }
        let page = seat == .machine ? "/import" : "/sign-in"
        return try await visitor.ask(page).token ?? ""
    }

    /// A link's token goes to nobody but its holder; a partner's own, to those who write to partners too.
    private func compareTokens(_ said: String, _ words: String, _ row: AccessRow) {
        for link in [planted.link, planted.usedUp, planted.revoked, planted.returns.link]
        where !row.path.hasPrefix(link) {
            #expect(!said.contains(link), "\(words) gives \(seat.words) a link")
        }
        if !row.path.hasPrefix(planted.partnerLink), !Secret.consulted.readers.contains(seat) {
            #expect(!said.contains(planted.partnerLink), "\(words) gives \(seat.words) a partner’s link")
        }
    }

    private func compare(
        _ answer: Visitor.Answer, _ expected: ExpectedAnswer, _ verb: String, _ route: Route, _ row: AccessRow
    ) {
        #expect(
            expected.matches(answer),
            "\(verb) \(route) \(row.whose) as \(seat.words): \(answer.status) \(answer.headers[.location] ?? "")")
        let said = answer.text + answer.headers.map(\.value).joined(separator: "\n")
        for secret in Secret.allCases where !secret.readers.contains(seat) && !row.shows.contains(secret) {
            #expect(!said.contains(secret.word), "\(verb) \(route) tells \(seat.words) \(secret.rawValue)")
        }
        compareTokens(said, "\(verb) \(route)", row)
        for role in Role.allCases where seat != .role(role) {
            if !Secret.readersOfName(of: role).contains(seat) {
                #expect(!said.contains(Secret.name(of: role)), "\(verb) \(route) names \(role) to \(seat.words)")
            }
            if seat != .role(.administrator) {
                #expect(!said.contains("\(role.rawValue)@people"), "\(verb) \(route) gives \(seat.words) an address")
            }
            for token in [planted.tokens[role], planted.formTokens[role]].compactMap(\.self) {
                #expect(!said.contains(token), "\(verb) \(route) gives \(seat.words) the token of \(role)")
            }
        }
    }
}
