internal import CommunitySafety
internal import Foundation
internal import Importing
internal import Proofreading
internal import Storage

/// Figures typed in by hand: a grid, a draft that survives, and one load when it is saved.
package struct TypeFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures: the grid as they left it, and what can be chosen.
    package func show(
        as party: ActingParty, trying choice: TypingChoice? = nil
    ) async throws(ServiceError) -> (grid: TypingGrid, choices: TableChoices) {
        try party.require(.loadEvidence)
        return try await context.write { transaction in
            let kept = try transaction.typing(of: party.auditName).map {
                try JSONDecoder().decode(TypingChoice.self, from: Data($0))
            }
            let choice = choice ?? kept ?? TypingChoice()
            return (try TypingCells(choice, transaction).grid(), try transaction.tableChoices())
        }
    }

    /// Keeps what was chosen and typed so far. Typing is no deed; saving is. Throws `invalid` for a period that can't be
    /// read or too many cells.
    package func keep(_ choice: TypingChoice, as party: ActingParty) async throws(ServiceError) {
        try party.require(.loadEvidence)
        guard choice.periods.allSatisfy({ EvidencePeriod(reading: $0) != nil }) else {
            throw .invalid([
                .form(
                    "periods", "One of these lines names no period.",
                    "Write one to a line, such as Oct – Dec 2023 or 2022-23.")
            ])
        }
        guard choice.measures.count * max(choice.periods.count, 1) <= TypingChoice.mostColumns,
            choice.areas.count <= TypingChoice.mostRows
        else {
            throw .invalid([
                .form(
                    "areas", "That is more than fits on a page.",
                    "Choose at most \(TypingChoice.mostColumns) columns and \(TypingChoice.mostRows) places.")
            ])
        }
        let now = context.environment.now()
        try await context.write { transaction in
            try transaction.keepTyping([UInt8](try JSONEncoder().encode(choice)), of: party.auditName, at: now)
        }
    }

    /// Saves everything typed as one load, and forgets the draft. Throws `invalid` with a problem for each cell that is no
    /// figure, at the field of the cell's key.
    package func save(_ choice: TypingChoice, as party: ActingParty) async throws(ServiceError) -> LoadReport {
        try party.require(.loadEvidence)
        let environment = context.environment
        return try await context.write { transaction in
            let cells = try TypingCells(choice, transaction)
            let observations = try cells.observations()
            guard !observations.isEmpty else {
                throw ServiceError.invalid([.form("cells", "Nothing has been typed in.", "Type at least one figure.")])
            }
            let told = choice.told.isEmpty ? "" : ", told by \(choice.told)"
            let take = TakeTable(
                name: String("Typed in\(told)".prefix(200)),
                digest: FileDigest.sha256([UInt8](try JSONEncoder.sorted.encode(choice))), kind: .grid, party: party,
                environment: environment)
            let report = try take.run(observations, rows: observations.count, problems: [], in: &transaction)
            try transaction.removeTyping(of: party.auditName)
            return report
        }
    }

    /// Puts a pasted block into the cells from the first, row by row; what doesn't fit is left out.
    package static func filled(_ grid: TypingGrid, with block: String) -> [String: String] {
        let rows: [[String]]
        do {
            rows = try PastedTable.grid(block, name: "").rows.map { $0.map(\.words) }
        } catch {
            return grid.choice.values
        }
        var values = grid.choice.values
        for (row, words) in zip(grid.rows, rows) {
            for (cell, word) in zip(row.cells, words) where !word.isEmpty { values[cell.key] = word }
        }
        return values
    }
}

extension JSONEncoder {
    fileprivate static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
