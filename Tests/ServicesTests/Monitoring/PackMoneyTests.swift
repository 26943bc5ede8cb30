import CommunitySafety
import Documents
import Foundation
import Proofreading
import Services
import Storage
import Testing

/// Awards stand in packs for everybody where they were released, and what each output came to where the manager released that.
@Suite struct PackMoneyTests {
    static let kinds: [PackKey] = [PackKey(.annual), PackKey(.commissioner)].compactMap(\.self)
    private let manager = ServiceDesk.party(.manager)
    private let officer = ServiceDesk.party(.officer)

    /// An award of £10,000 for 1.1, on which £1,231.10 was spent by the end of December and £500 in January.
    private func award(
        _ name: String, isReleased: Bool = true, action: String = "1.1", in desk: PackDesk
    ) async throws {
        var entry = PromiseEntry()
        (entry.name, entry.party, entry.kind, entry.amount) = (name, "Policing body", "grant", "£10,000")
        (entry.from, entry.to, entry.isReleased) = ("2023-04-01", "2024-03-31", isReleased)
        (entry.conditions, entry.valueNote) = ("zqcondition", "zqworth")
        let id = try await KeepMoney(desk.context).add(entry, as: .operator)
        let keep = KeepMoneyLines(desk.context)
        func line(_ kind: String, _ words: String, _ sum: String, _ day: String, _ project: String) -> MoneyLineEntry {
            var line = MoneyLineEntry()
            (line.kind, line.words, line.amount, line.on, line.project) = (kind, words, sum, day, project)
            return line
        }
        var project = line("allocation", "\(name): visits", "£6,000", "", "")
        project.action = action
        let number = try await keep.add(project, to: id, as: .operator)
        try await keep.add(line("spend", "zqbill", "£1,231.10", "2023-10-02", number), to: id, as: .operator)
        try await keep.add(line("spend", "zqlate", "£500", "2024-01-10", number), to: id, as: .operator)
    }

    private func desk(reached: String = "22", spending: Bool = true) async throws -> PackDesk {
        let desk = try await PackDesk(answered: false)
        var entry = UpdateEntry(view: "on-track")
        (entry.publicText, entry.reached, entry.target) = ("Homes were visited.", reached, "40")
        entry.reason = "A van was off the road"
        try await desk.answer("1.1", entry)
        try await desk.approve("1.1", "Homes were visited.")
        if spending { try await award("Open grant", in: desk) }
        try await desk.closeAndClear()
        return desk
    }

    private func release(
        _ isReleased: Bool, _ key: PackKey, note: String = "It was worth it.", in desk: PackDesk, seen: Int = 0,
        as party: ActingParty
    ) async -> ServiceError? {
        let words = PackWords(value: PackValue(isReleased: isReleased, note: note))
        return await RoundDesk.refusal {
            try await WritePack(desk.context).run(words, in: key, of: desk.year, seen: seen, as: party)
        }
    }

    /// Everything that anybody can get of an issued pack.
    private func forms(_ number: Int, in desk: PackDesk) async throws -> [String] {
        let pack = try await desk.issued(number, as: .public).pack
        var forms = [String(decoding: try JSONEncoder().encode(pack), as: UTF8.self)]
        for format in [PublicationFormat.html, .text, .pdf, .largePrint] {
            switch try #require(DocumentForms(PackDocument(pack).document).form(format)) {
            case .file(let bytes), .typst(let bytes): forms.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        return forms
    }

    @Test(arguments: kinds)
    func `awards that were released stand in it with their sums, others and what is inside in no form`(key: PackKey)
        async throws
    {
        let desk = try await desk()
        try await award("zqhidden", isReleased: false, action: "1.2", in: desk)
        let draft = try await desk.draft(key)
        #expect(draft.awardsInside == 1 && draft.pack.costs == nil && draft.costs?.count == 1)
        #expect(await release(false, key, note: "zqnote", in: desk, as: manager) == nil)
        let number = try await desk.issue(key)
        for form in try await forms(number, in: desk) {
            #expect(form.contains("Open grant") && form.contains("Open grant: visits"))
            for secret in ["zq", "22 of 40", "\"reached\"", "about £"] {
                #expect(!form.contains(secret), "\(key.name) says \(secret)")
            }
        }
        let text = PackDesk.text(try await desk.issued(number).pack)
        // £1,231.10 and £500 of £10,000; of the £6,000 of the project £4,268.90 are left, and £4,000 belong to none.
        for sum in ["£1,731.10", "£8,268.90", "£4,268.90", "£4,000", "Belongs to no project"] {
            #expect(text.contains(sum), "\(sum)")
        }
    }

    @Test(arguments: kinds)
    func `what each came to is printed once the manager releases it, with her note`(key: PackKey) async throws {
        let desk = try await desk()
        #expect(await release(true, key, in: desk, as: officer) == .notPermitted(.releaseMoney))
        #expect(await release(true, key, in: desk, as: manager) == nil)
        // An officer's words leave it as it is; her hand on it is refused.
        #expect(await release(false, key, in: desk, seen: 1, as: officer) == .notPermitted(.releaseMoney))
        let number = try await desk.issue(key, as: officer)
        let text = PackDesk.text(try await desk.issued(number, as: .public).pack)
        // By 31 December £1,231.10 was spent for 22: £55.96 each. What January cost isn't what bought them.
        for words in ["It was worth it.", "22 of 40", "31 December 2023", "about £56", "It is no price"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `a count of people so few is told by no sum, no count and no quotient`() async throws {
        let desk = try await desk(reached: "3")
        let key = try #require(PackKey(.annual))
        #expect(await release(true, key, in: desk, as: manager) == nil)
        let number = try await desk.issue(key)
        for form in try await forms(number, in: desk) {
            #expect(!form.contains("3 of 40") && !form.contains("\"reached\"") && !form.contains("about £"))
        }
        #expect(PackDesk.text(try await desk.issued(number).pack).contains("fewer than 5"))
    }

    @Test func `nothing reached gives no quotient, and an award inside that paid too none either`() async throws {
        let key = try #require(PackKey(.annual))
        let none = try await desk(reached: "0")
        #expect(await release(true, key, in: none, as: manager) == nil)
        let pack = try await none.draft(key).pack
        #expect(pack.costs?.map(\.cost.countWords) == ["0 of 40"] && pack.costs?.first?.cost.each == nil)
        let shared = try await desk()
        try await award("zqhidden", isReleased: false, in: shared)
        #expect(await release(true, key, in: shared, as: manager) == nil)
        let costs = try #require(try await shared.draft(key).pack.costs)
        #expect(costs.map(\.cost.isShared) == [true] && costs[0].cost.each == nil && costs[0].cost.spent == 123_110)
        #expect(PackDesk.text(try await shared.draft(key).pack).contains("other money paid too"))
    }

    @Test func `without awards and counts a pack says what it said before, and packs without money keep no note`()
        async throws
    {
        let desk = try await desk(spending: false)
        let key = try #require(PackKey(.annual))
        #expect(PackDesk.text(try await desk.draft(key).pack).contains("The plan names no money."))
        #expect(try await desk.draft(key).costs == [])
        let quarterly = try #require(PackKey(.quarterly, .q3))
        #expect(await release(true, quarterly, in: desk, as: officer) == nil)
        #expect(try await desk.draft(quarterly).pack.words.value == nil)
        #expect(try await desk.draft(quarterly).costs == nil)
    }

    @Test func `only the manager lets everybody read an award`() async throws {
        let desk = try await PackDesk(answered: false)
        var entry = PromiseEntry()
        (entry.name, entry.party, entry.kind, entry.amount) = ("Grant", "Policing body", "grant", "£10")
        (entry.from, entry.to) = ("2023-04-01", "2024-03-31")
        let (keep, own) = (KeepMoney(desk.context), entry)
        let id = try await keep.add(own, as: officer)
        entry.isReleased = true
        let open = entry
        let refused = ServiceError.notPermitted(.releaseMoney)
        #expect(await RoundDesk.refusal { _ = try await keep.add(open, as: officer) } == refused)
        #expect(await RoundDesk.refusal { try await keep.change(id, to: open, version: 1, as: officer) } == refused)
        try await keep.change(id, to: open, version: 1, as: manager)
        entry.name = "Grant 2023"
        let renamed = entry
        try await keep.change(id, to: renamed, version: 2, as: officer)
        #expect(await RoundDesk.refusal { try await keep.change(id, to: own, version: 3, as: officer) } == refused)
        #expect(try await ShowMoney(desk.context).sight(id, as: .public).book.promise.name == "Grant 2023")
    }
}
