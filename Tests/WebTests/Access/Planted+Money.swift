import Services

extension Planted {
    /// An award for those inside, with what only they may read, and one that was released.
    mutating func keepMoney() async throws {
        var entry = PromiseEntry()
        (entry.name, entry.party, entry.kind, entry.amount) = ("Grant", "Funder", "grant", "£100")
        (entry.from, entry.to, entry.conditions) = ("2023-04-01", "2024-03-31", Secret.money.word)
        award = try await KeepMoney(desk).add(entry, as: .operator)
        entry.isReleased = true
        releasedAward = try await KeepMoney(desk).add(entry, as: .operator)
        var form = PromiseEntry()
        (form.party, form.name, form.amount, form.kind) = ("Provider", "Courses", "£100", "agreement")
        (form.from, form.to, form.conditions) = ("2023-04-01", "2024-03-31", Secret.money.word)
        agreement = try await KeepMoney(desk).add(form, as: .operator)
    }
}
