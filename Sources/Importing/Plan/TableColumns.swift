import CommunitySafety

/// Which column of a table holds what, by its headings.
struct TableColumns {
    let headings: [String]
    private(set) var columns: [ColumnRole: Int] = [:]
    /// Roles by column, with how surely.
    private let roles: [(role: ColumnRole, weight: Double)?]

    init(headings: [String]) {
        self.headings = headings
        roles = headings.map { ColumnVocabulary.role(of: $0) }
        for (column, found) in roles.enumerated() {
            guard let found else { continue }
            let current = columns[found.role].flatMap { roles[$0]?.weight } ?? 0
            if found.weight > current { columns[found.role] = column }
        }
    }

    subscript(role: ColumnRole) -> Int? { columns[role] }

    /// How many different roles are recognised surely.
    var strength: Double { columns.keys.reduce(0) { $0 + (columns[$1].flatMap { roles[$0]?.weight } ?? 0) } }

    mutating func assign(_ role: ColumnRole, to column: Int?) { columns[role] = column }

    func weight(of role: ColumnRole) -> Double { columns[role].flatMap { roles[$0]?.weight } ?? 0 }

    func isHeld(_ column: Int) -> Bool { columns.values.contains(column) }
}
