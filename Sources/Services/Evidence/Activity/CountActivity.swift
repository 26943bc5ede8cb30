internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Counts the months anew in which something was entered, changed or removed, in the same transaction.
///
/// A load for every change would fill the list of loads with trifles, and counting when figures are read would need its own
/// way past revisions and as-at dates. So the changes of one day (in universal time) share one running load of the kind
/// `activity`: what it says of a figure is replaced within the day, and from the next day on it is a revision like any other.
/// Figures as at the end of any day are as they were; within the day of a change they are the day's latest. Such a load isn't
/// undone: the log is changed instead.
struct CountActivity {
    let party: ActingParty
    let environment: ServiceEnvironment

    static let source = "activity-log"
    /// The code of the partnership's area while no official one of its name is on record.
    static let ownArea = "partnership"

    func run(_ touched: [Activity], in transaction: inout Transaction) throws {
        try transaction.ensureCatalogue()
        let area = try worksIn(&transaction)
        guard let number = try transaction.areaNumbers()[area] else { return }
        let isNew = try !transaction.hasFigures(of: Self.source, area: number)
        let months = isNew ? try transaction.activityMonths() : []
        var all = Set(touched.compactMap { EvidencePeriod(year: $0.heldOn.year, month: $0.heldOn.month) })
        all.formUnion(months)
        let load = try runningLoad(&transaction)
        for month in all.sorted(by: { $0.from < $1.from }) {
            try count(month, area: area, number: number, load: load, in: &transaction)
        }
        let figures = try transaction.figureCount(ofLoad: load)
        try transaction.end(load: load, LoadTally(rows: figures, added: figures), report: "{}")
    }

    /// The code of the area that the partnership's own figures are for: the official one of its name, or one of our own.
    private func worksIn(_ transaction: inout Transaction) throws -> String {
        let name = try transaction.partnership()?.partnership.area ?? ""
        if let code = try transaction.workedArea(named: name) { return code }
        let numbers = try transaction.areaNumbers()
        if numbers[Self.ownArea] == nil,
            let area = Area(code: Self.ownArea, kind: .custom, name: name.isEmpty ? "The partnership’s area" : name)
        {
            _ = try transaction.keep(area, number: nil, next: try transaction.nextAreaNumber())
        }
        return Self.ownArea
    }

    private func runningLoad(_ transaction: inout Transaction) throws -> Int {
        let now = environment.now()
        if let running = try transaction.runningLoad(of: .activity, on: now.day) { return running }
        return try transaction.begin(
            NewLoad(
                kind: LoadKind.activity.rawValue, name: "Log of activity, \(now.day.words)", digest: "", madeAt: now,
                madeBy: party.auditName))
    }

    private func count(
        _ month: EvidencePeriod, area: String, number: Int, load: Int, in transaction: inout Transaction
    ) throws {
        var figures: [Observation] = []
        for (measure, value) in try transaction.activityCounts(in: month).flatMap(\.values) {
            let key = Observation.Key(measure: measure, area: area, period: month, source: Self.source)
            try transaction.withdraw(key, area: number, fromLoad: load)
            let isThere = try transaction.standing(key, area: number) != nil
            guard isThere || (value ?? 0) > 0 else { continue }
            let figure = Observation(key, value: value.map(Double.init), status: value == nil ? .noReturn : .final)
            if let figure { figures.append(figure) }
        }
        _ = try transaction.take(figures, load: load, areas: AreaNumbers([area: number]), confirming: false)
    }
}
