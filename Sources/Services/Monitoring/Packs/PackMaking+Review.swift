internal import CommunitySafety
internal import Proofreading
internal import Storage

/// How far a year's plan was carried out, for the assessment of the year after.
extension PackMaking {
    /// Every action of the plan with what was published of it; for those inside with who leads it and what was answered last. Nil where
    /// the year has no plan.
    func review(isInside: Bool) throws -> Pack? {
        guard let version = try publicPlan() else { return nil }
        let plan = try reading.plan(version)
        let book = try figures(of: plan, version)
        let rounds = try cleared()
        var pack = try start(.none, rounds, version.id)
        pack.lines = planned(plan, try published(rounds.map(\.quarter), book), book)
        pack.measures = zip(plan.successMeasures, plan.measureAddresses).map { measure, address in
            var told = PackMeasure(measure, book)
            told.address = address
            return told
        }
        if isInside { pack.lines = try answered(pack.lines, book) }
        return pack
    }

    /// With what the round that was opened last says.
    private func answered(_ lines: [PackLine], _ book: FigureBook) throws -> [PackLine] {
        guard let latest = try reading.rounds(of: year).max(by: { $0.round.quarter.number < $1.round.quarter.number })
        else { return lines }
        let found = try reading.roundReading(latest.round.quarter, of: year, on: today)
        let asked = try reading.lines(of: found).map { PackLine(inside: $0, book, latest.round.quarter) }
        let told = Dictionary(asked.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
        return lines.map { line in
            guard let now = told[line.address] else { return line }
            var line = line
            line.inside = now.inside
            if let last = now.sayings.last, line.sayings.last?.quarter != last.quarter { line.sayings.append(last) }
            return line
        }
    }
}
