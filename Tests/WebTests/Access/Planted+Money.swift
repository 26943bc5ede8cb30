import Services

extension Planted {
    /// An award for those inside, with what only they may read, and one that was released.
    mutating func keepMoney() async throws {
        var entry = AwardEntry()
        (entry.name, entry.funder, entry.kind, entry.amount) = ("Grant", "Funder", "grant", "£100")
        (entry.from, entry.to, entry.conditions) = ("2023-04-01", "2024-03-31", Secret.money.word)
        award = try await KeepMoney(desk).add(entry, as: .operator)
        entry.isReleased = true
        releasedAward = try await KeepMoney(desk).add(entry, as: .operator)
        var form = AgreementForm()
        (form.provider, form.service, form.amount) = ("Provider", "Courses", "£100")
        (form.from, form.to, form.conditions) = ("2023-04-01", "2024-03-31", Secret.money.word)
        agreement = try await KeepAgreement(desk).add(form, as: .operator)
    }
}
