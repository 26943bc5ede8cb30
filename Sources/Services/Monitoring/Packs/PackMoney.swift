internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The money that a pack for everybody tells of: of a year's awards those that were released, and what each output came to.
struct PackMoney {
    /// Awards with at least a day in the plan year.
    let released: [MoneyBook]
    let inside: [MoneyBook]
    /// What was counted in rounds that the strategy group has read, by the addresses of actions.
    let outputs: [String: [ActionOutput]]
    let today: CalendarDate

    /// The actions that a released award pays for.
    var actions: Set<String> { Set(released.flatMap(\.projects).compactMap(\.line.action)) }

    /// `names` are the references of actions by address.
    func awards(_ names: [String: String]) -> [PackAward] {
        released.map { PackAward($0.shown(isInside: false), names: names) }
    }

    /// In the order of `actions`, each an address with its words. An action for which nothing was spent, or of which nothing was
    /// counted, has none.
    func costs(_ actions: [(address: String, words: String)]) -> [PackCost] {
        actions.compactMap { address, words in
            guard let output = outputs[address]?.counted(by: today), let count = output.count else { return nil }
            let spent = Self.spent(on: address, by: output.to, released)
            guard spent > 0 else { return nil }
            // A cost of each would be told of a part of the money only, or would tell what is inside.
            let isShared = Self.spent(on: address, by: output.to, inside) > 0
            return PackCost(words, OutputCost(count, spent: spent, to: output.to, isShared: isShared).forEverybody)
        }
    }

    /// On all projects that serve an action, in pence.
    private static func spent(on address: String, by day: CalendarDate, _ books: [MoneyBook]) -> Int {
        books.reduce(0) { sum, book in
            sum
                + book.projects.filter { $0.line.action == address }
                .reduce(0) { $0 + book.spent(on: $1, by: day) }
        }
    }
}

extension PackReading {
    /// What a pack for everybody may tell of a year's money, with what was counted in some of its quarters.
    func packMoney(of year: PlanYear, in quarters: [RoundQuarter], on today: CalendarDate) throws -> PackMoney {
        let stored = try promises().filter {
            $0.promise.side == .comesIn && $0.promise.period.from <= year.range.to
                && $0.promise.period.to >= year.range.from
        }
        let books = try stored.map { try book($0, on: today) }
        return PackMoney(
            released: books.filter(\.promise.isReleased), inside: books.filter { !$0.promise.isReleased },
            outputs: try outputs(of: year, in: Set(quarters)), today: today)
    }
}
