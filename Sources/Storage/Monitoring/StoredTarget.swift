package import CommunitySafety

/// The target of a success measure of a plan year, by the measure's address.
package struct StoredTarget: Sendable, Hashable {
    package let year: PlanYear
    package let address: String
    /// The measure's words for which it was set.
    package let words: String
    package let target: MeasureTarget
    package let version: Int

    package init(year: PlanYear, address: String, words: String, target: MeasureTarget, version: Int = 1) {
        self.year = year
        self.address = address
        self.words = words
        self.target = target
        self.version = version
    }

    init(_ row: Row, of year: PlanYear) throws {
        let goal: TargetGoal =
            switch try row.text("goal_kind") {
            case "change": .change(percent: try row.real("goal"))
            case "value": .value(try row.real("goal"))
            default: .better
            }
        self.init(
            year: year, address: try row.text("address"), words: try row.text("words"),
            target: MeasureTarget(
                kind: try row.choice("kind"), polarity: try row.choice("polarity"), goal: goal,
                baseline: try row.optionalReal("baseline"), tolerance: try row.real("tolerance"),
                owner: try row.text("owner_name"), due: try row.optionalDate("due_on"), basis: try TargetBasis(row)),
            version: try row.integer("version"))
    }
}

extension TargetBasis {
    init(_ row: Row) throws {
        switch try row.text("basis") {
        case "evidence": self = .evidence(try row.text("basis_key"))
        case "action": self = .action(try row.text("basis_key"))
        case "typed":
            guard let value = try row.optionalReal("outturn"), let day = try row.optionalDate("outturn_on") else {
                self = .typed(nil)
                return
            }
            self = .typed(
                TypedOutturn(
                    value: value, of: try row.optionalInteger("outturn_of"), on: day,
                    source: try row.optionalText("outturn_source") ?? ""))
        default: self = .unset
        }
    }

    fileprivate var stored: (name: String, key: String?, outturn: TypedOutturn?) {
        switch self {
        case .evidence(let key): ("evidence", key, nil)
        case .action(let address): ("action", address, nil)
        case .typed(let outturn): ("typed", nil, outturn)
        case .unset: ("unset", nil, nil)
        }
    }
}

extension TargetGoal {
    fileprivate var stored: (name: String, value: Double?) {
        switch self {
        case .better: ("better", nil)
        case .change(let percent): ("change", percent)
        case .value(let value): ("value", value)
        }
    }
}

extension Querying {
    /// The targets of a year by the addresses of their measures.
    package func measureTargets(of year: PlanYear) throws -> [StoredTarget] {
        try all(
            """
            SELECT address, words, kind, polarity, goal_kind, goal, baseline, tolerance, owner_name, due_on, basis,
                basis_key, outturn, outturn_of, outturn_on, outturn_source, version
            FROM measure_target
            WHERE year_start = \(year)
            ORDER BY address
            """
        ) { try StoredTarget($0, of: year) }
    }
}

extension Transaction {
    /// Keeps a target over the version that was seen, 0 for none; throws `staleVersion` when there is another by now.
    package mutating func keep(_ stored: StoredTarget, over seen: Int) throws {
        let standing = try measureTargets(of: stored.year).first { $0.address == stored.address }?.version ?? 0
        guard standing == seen else {
            throw StorageError.staleVersion(table: "measure_target", id: stored.address)
        }
        try removeTarget(stored.address, of: stored.year)
        let (target, goal, basis) = (stored.target, stored.target.goal.stored, stored.target.basis.stored)
        let (outturn, version) = (basis.outturn, seen + 1)
        try execute(
            """
            INSERT INTO measure_target (year_start, address, words, kind, polarity, goal_kind, goal, baseline,
                tolerance, owner_name, due_on, basis, basis_key, outturn, outturn_of, outturn_on, outturn_source,
                version)
            VALUES (\(stored.year), \(stored.address), \(stored.words), \(target.kind.rawValue),
                \(target.polarity.rawValue), \(goal.name), \(goal.value), \(target.baseline), \(target.tolerance),
                \(target.owner), \(target.due), \(basis.name), \(basis.key), \(outturn?.value), \(outturn?.of),
                \(outturn?.on), \(outturn?.source), \(version))
            """)
    }

    package mutating func removeTarget(_ address: String, of year: PlanYear) throws {
        try execute("DELETE FROM measure_target WHERE year_start = \(year) AND address = \(address)")
    }
}
