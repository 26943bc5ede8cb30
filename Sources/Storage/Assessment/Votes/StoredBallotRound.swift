package import CommunitySafety
package import Proofreading

/// A round of partners' votes, with its row.
package struct StoredBallotRound: Sendable, Hashable {
    package let id: RecordID
    package let assessmentID: RecordID
    package let round: BallotRound

    package init(id: RecordID, assessmentID: RecordID, round: BallotRound) {
        self.id = id
        self.assessmentID = assessmentID
        self.round = round
    }

    fileprivate init(_ row: Row, _ openings: [BallotRound.Opening]) throws {
        let round = BallotRound(
            number: try row.integer("number"),
            criteria: try row.text("criteria").split(separator: "\n").map(String.init),
            openings: openings)
        guard let round else { throw StorageError.unexpectedValue(table: "ballot_round", column: "criteria") }
        self.init(id: try row.id("id"), assessmentID: try row.id("assessment_id"), round: round)
    }

    fileprivate static let columns: SQL = "SELECT id, assessment_id, number, criteria FROM ballot_round"
}

extension Querying {
    /// The rounds of an assessment, the first first.
    package func ballotRounds(ofAssessment id: RecordID) throws -> [StoredBallotRound] {
        try all("\(StoredBallotRound.columns) WHERE assessment_id = \(id) ORDER BY number") { row in
            try StoredBallotRound(row, try openings(ofBallotRound: try row.id("id")))
        }
    }

    package func ballotRound(_ id: RecordID) throws -> StoredBallotRound? {
        try first("\(StoredBallotRound.columns) WHERE id = \(id)") { row in
            try StoredBallotRound(row, try openings(ofBallotRound: id))
        }
    }

    private func openings(ofBallotRound id: RecordID) throws -> [BallotRound.Opening] {
        try all("SELECT opened_on, closes_on, closed_on FROM ballot_opening WHERE round_id = \(id) ORDER BY number") {
            BallotRound.Opening(
                on: try $0.date("opened_on"), closes: try $0.date("closes_on"),
                closedOn: try $0.optionalDate("closed_on"))
        }
    }
}

extension Transaction {
    /// With its first opening.
    package mutating func insert(_ stored: StoredBallotRound) throws {
        try execute(
            """
            INSERT INTO ballot_round (id, assessment_id, number, criteria)
            VALUES (\(stored.id), \(stored.assessmentID), \(stored.round.number),
                \(stored.round.criteria.joined(separator: "\n")))
            """)
        try open(stored)
    }

    /// Adds the last opening of a round that was opened again. Throws where somebody was quicker.
    package mutating func open(_ stored: StoredBallotRound) throws {
        guard let opening = stored.round.openings.last else { return }
        try execute(
            """
            INSERT INTO ballot_opening (round_id, number, opened_on, closes_on)
            VALUES (\(stored.id), \(stored.round.openings.count), \(opening.on), \(opening.closes))
            """)
    }

    /// Closes the last opening. Throws `staleVersion` where it is closed.
    package mutating func close(_ stored: StoredBallotRound, on day: CalendarDate) throws {
        try change(
            "ballot_opening", stored.id,
            by: """
                UPDATE ballot_opening
                SET closed_on = \(day)
                WHERE round_id = \(stored.id) AND number = \(stored.round.openings.count) AND closed_on IS NULL
                """)
    }
}
