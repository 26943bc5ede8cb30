import CommunitySafety
import HTTPTypes
import Services
import Testing

/// What was planted of data returns and of activities: of the partner lead's own agency first, of another second.
struct PlantedReturns: Sendable {
    /// Keys of parts of returns, of received files, and of activities.
    var parts: [String] = []
    var files: [String] = []
    var activities: [String] = []
    /// A return and an activity that were removed.
    var removed = ""
    var removedActivity = ""
    /// Addresses of links for the own agency's return.
    var link = ""
    var revoked = ""
    /// The reference of the file that came by the link.
    var reference = ""
}

extension Planted {
    /// Each agency owes a return, sent a file, and did something.
    mutating func keepReturns() async throws {
        let keep = KeepReturns(desk)
        for (agency, secret) in zip(agencies, [Secret.given, .otherGiven]) {
            let request = KeepReturns.Request(agency: agency, dataset: "Incidents", from: "2023-07-01")
            let key = try await keep.add(request, as: .operator)
            returns.parts.append("\(key)_2023-10-01")
            let gift = GiveReturn.Gift(
                file: EvidenceFile(name: "incidents.csv", bytes: Array("a,b\n1,2\n".utf8)), note: secret.word,
                parts: ["\(key)_2023-07-01"])
            returns.files.append(try await GiveReturn(desk).run(gift, as: .operator).key)
        }
        returns.removed = try await keep.add(
            .init(agency: agencies[1], dataset: "Old", from: "2023-01-01"), as: .operator)
        try await keep.remove(returns.removed, version: 1, as: .operator)
        try await askForReturns()
        try await logActivities()
    }

    private mutating func askForReturns() async throws {
        returns.link = "/r/" + (try await AskForReturns(desk).run([returns.parts[0]], as: .operator)).token
        returns.revoked = "/r/" + (try await AskForReturns(desk).run([returns.parts[0]], as: .operator)).token
        let key = returns.revoked.dropFirst("/r/".count).prefix { $0 != "." }
        try await RevokeSignedLink(desk).run(.key(String(key)), as: .operator)
        let sent = try await visitor(.bearer).send(
            [
                ("do", nil, Array("send".utf8)), ("parts", nil, Array(returns.parts[0].utf8)),
                ("note", nil, Array(Secret.given.word.utf8)), ("file", "second.csv", Array("a,b\n3,4\n".utf8)),
            ], to: returns.link)
        #expect(sent.status == 303)
        returns.reference = try #require(sent.headers[.location]?.split(separator: "/").last.map(String.init))
    }

    private mutating func logActivities() async throws {
        let log = LogActivity(desk)
        for (agency, secret) in zip(agencies, [Secret.said, .otherSaid]) {
            let entry = LogActivity.Entry(kind: .event, on: "2024-01-10", agency: agency, said: secret.word)
            returns.activities.append(try await log.add(entry, as: .operator))
        }
        returns.removedActivity = try await log.add(
            .init(kind: .media, on: "2024-01-11", agency: agencies[0]), as: .operator)
        try await log.remove(returns.removedActivity, version: 1, as: .operator)
    }
}
