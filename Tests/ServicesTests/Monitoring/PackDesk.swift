import CommunitySafety
import Documents
import Proofreading
import Services
import Storage
import Testing

/// The four actions of `RoundDesk`, two of them answered: 1.1 is off track, 1.2 is on track though its last day has passed.
struct PackDesk {
    let rounds: RoundDesk
    var context: ServiceContext { rounds.context }
    var year: PlanYear { rounds.year }
    let meeting: PackKey
    let officer = ServiceDesk.party(.officer)

    init(answered: Bool = true) async throws {
        rounds = try await RoundDesk()
        meeting = try #require(PackKey(.meeting, .q3))
        guard answered else { return }
        try await answer("1.1", Self.late)
        try await answer("1.2", Self.fitted)
    }

    static var late: UpdateEntry {
        var entry = UpdateEntry(view: "off-track")
        (entry.publicText, entry.workingText) = ("Visits are late.", "Two of four crews are short.")
        (entry.needs, entry.corrective) = ("A second van.", "Borrow a van")
        (entry.correctiveOwner, entry.correctiveBy) = ("Station manager", "2024-02-28")
        return entry
    }

    static var fitted: UpdateEntry {
        var entry = UpdateEntry(view: "on-track")
        (entry.publicText, entry.reason) = ("Guards are fitted.", "The last bill is missing.")
        return entry
    }

    func answer(_ address: String, _ entry: UpdateEntry) async throws {
        var entry = entry
        (entry.who, entry.saidOn, entry.how) = ("Watch manager", "2024-01-12", "phone")
        _ = try await AnswerRound(context).run(entry, on: address, .q3, of: year, try rounds.form(), as: .operator)
    }

    func approve(_ address: String, _ words: String, number: Int = 1) async throws {
        try await ApproveUpdate(context).approve(address, number: number, words: words, .q3, of: year, as: .operator)
    }

    func closeAndClear() async throws {
        try await KeepRound(context).close(.q3, of: year, as: .operator)
        try await KeepRound(context).clear(.q3, of: year, on: "2024-01-15", note: "Minute 4", as: .operator)
    }

    func draft(_ key: PackKey, as party: ActingParty = .operator) async throws -> ShowPack.Draft {
        try await ShowPack(context).draft(key, of: year, as: party)
    }

    @discardableResult
    func issue(_ key: PackKey, correction: String = "", as party: ActingParty = .operator) async throws -> Int {
        try await IssuePack(context).run(key, of: year, correction: correction, as: party)
    }

    func issued(_ number: Int, as party: ActingParty = .operator) async throws -> ShowPack.Sight {
        try await ShowPack(context).issued(number, of: year, as: party)
    }

    static func text(_ pack: Pack) -> String {
        let text = String(decoding: PlainTextFile(PackDocument(pack).document).bytes, as: UTF8.self)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Places of words in a text, which rise where the words stand in that order.
func order(of words: [String], in text: String) throws -> [Int] {
    try words.map { word in
        let found = try #require(text.firstRange(of: word), "\(word) is missing")
        return text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    }
}
