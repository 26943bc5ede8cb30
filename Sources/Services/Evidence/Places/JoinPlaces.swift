package import CommunitySafety
internal import Proofreading
internal import Storage

/// Says that a place of our own is an official one: its figures move there, and its name becomes another name of that one.
package struct JoinPlaces: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whose figure stands where both places have one for the same measure and period.
    package enum Choice: String, Sendable, Hashable {
        case own, official
    }

    /// What joining would do.
    package struct Sight: Sendable, Hashable {
        package let own: Area
        package let official: Area
        /// How many figures of the place of our own stand.
        package let figures: Int
        /// Figures that differ for the same measure, part, period and source.
        package let clashes: [Clash]
    }

    /// Two figures of one thing.
    package struct Clash: Sendable, Hashable {
        package let measure: String
        package let period: String
        package let own: String
        package let official: String
    }

    /// Whoever keeps evidence and loads. `words` name the official place or are its code. Throws `invalid` when they mean none or
    /// several, `notFound` for a code that no place of our own has.
    package func look(
        _ code: String, at words: String, as party: ActingParty
    ) async throws(ServiceError) -> Sight {
        try Self.require(party)
        return try await context.read { try PlaceMeeting(code, words, in: $0).sight(in: $0) }
    }

    /// Whoever keeps evidence and loads. One load, that can be taken back: then all is as it was. Answers its number. Throws as
    /// looking does, and `invalid` when figures differ and nobody chose.
    package func run(
        _ code: String, with words: String, keeping choice: Choice?, as party: ActingParty
    ) async throws(ServiceError) -> Int {
        try Self.require(party)
        let environment = context.environment
        return try await context.write { transaction in
            let meeting = try PlaceMeeting(code, words, in: transaction)
            guard meeting.clashes.isEmpty || choice != nil else { throw ServiceError.invalid([.choiceOfFigures]) }
            let moved = meeting.moved(keeping: choice)
            let areas = try transaction.areaNumbers()
            let load = PlaceLoad(
                "\(meeting.own.area.name) is \(meeting.official.area.name)", party, environment)
            var tally = try transaction.tally(of: moved, areas: areas)
            tally.rows = meeting.figures.count
            let particulars = [
                "from": code, "to": meeting.official.area.code, "differed": String(meeting.clashes.count),
                "kept": choice?.rawValue ?? "",
            ]
            return try load.write(tally, particulars, in: &transaction) { transaction, number in
                _ = try transaction.take(moved, load: number, areas: areas)
                try transaction.make(
                    try transaction.changes(by: meeting.names(in: transaction)), load: number)
                try transaction.join(meeting.own, to: meeting.official.number, load: number)
            }
        }
    }

    private static func require(_ party: ActingParty) throws(ServiceError) {
        try party.require(.keepEvidence)
        try party.require(.loadEvidence)
    }
}

extension Diagnostic {
    /// Both places have figures that differ.
    fileprivate static let choiceOfFigures = Diagnostic.form(
        "keep", "Both places have figures for the same time that differ.", "Choose whose stand.")
}
