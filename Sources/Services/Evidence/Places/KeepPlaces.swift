internal import CommunitySafety
internal import Foundation
internal import Proofreading
internal import Storage

/// The partnership's own places: beats, estates, town centres, areas that it works in.
package struct KeepPlaces: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What somebody says of a place.
    package struct Typed: Sendable, Hashable {
        package var name: String
        /// Name or code; empty for none that is known.
        package var district: String
        /// One a line.
        package var otherNames: String
        /// GeoJSON; empty leaves the edge as it is.
        package var boundary: [UInt8]
        package var takesBoundaryAway: Bool
        /// A year and a number on each line; what is left out stays as it is.
        package var people: String

        package init(
            name: String, district: String = "", otherNames: String = "", boundary: [UInt8] = [],
            takesBoundaryAway: Bool = false, people: String = ""
        ) {
            self.name = name
            self.district = district
            self.otherNames = otherNames
            self.boundary = boundary
            self.takesBoundaryAway = takesBoundaryAway
            self.people = people
        }
    }

    /// Whoever keeps evidence. Without a code a new place is made; answers its code. Numbers of people are a load of their own.
    /// Throws `invalid` at the fields, `notFound` for a code that no place of our own has, `changedMeanwhile` when somebody was
    /// quicker.
    @discardableResult
    package func save(
        _ typed: Typed, code: String?, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.keepEvidence)
        let environment = context.environment
        let year = environment.now().day.year
        let shape = try OwnBoundary.read(typed.boundary)
        return try await context.write { transaction in
            let facts = try OwnPlaceFacts(typed, code: code, in: transaction)
            let place = try Self.place(code, facts.name, version, in: &transaction)
            try transaction.setNames(facts.name, others: facts.otherNames, ofOwn: place.number)
            try transaction.setParent(facts.district?.number, ofOwn: place.number, vintage: year)
            if shape != nil || typed.takesBoundaryAway {
                try transaction.setShape(shape, ofOwn: place.number, vintage: year)
            }
            let people = try OwnPeople.figures(typed.people, of: place.code, thisYear: year)
            try Self.take(people, of: facts.name, in: &transaction, party, environment)
            try transaction.noteKept(
                "area", place.code, before: place.formerName.map { ["name": $0] } ?? [:],
                after: [
                    "name": facts.name, "other names": facts.otherNames.joined(separator: "; "),
                    "lies in": facts.district?.area.code ?? "",
                    "boundary": shape != nil ? "given" : typed.takesBoundaryAway ? "taken away" : "as it was",
                ], party, environment)
            return place.code
        }
    }

    /// Whoever keeps evidence: takes a place of our own away, or brings it back. Its figures stay on record. Throws `notFound`.
    package func setRemoved(_ isRemoved: Bool, code: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepEvidence)
        let environment = context.environment
        try await context.write { transaction in
            guard let place = try transaction.ownPlace(code: code), place.isRemoved != isRemoved, place.joined == nil
            else { throw ServiceError.notFound(.record(id: code)) }
            try transaction.setRemoved(place, at: isRemoved ? environment.now() : nil)
            let name = ["name": place.area.name]
            try transaction.noteKept(
                "area", code, before: isRemoved ? name : [:], after: isRemoved ? [:] : name, party, environment)
        }
    }

    /// Whoever keeps evidence and loads: another name by which an official place is known, as a load that can be taken back.
    /// Answers the load's number. Throws `invalid` for a name that is none or that it has already.
    package func addName(_ name: String, to code: String, as party: ActingParty) async throws(ServiceError) -> Int {
        try party.require(.keepEvidence)
        try party.require(.loadEvidence)
        let environment = context.environment
        let name = try OwnPlaceFacts.name(name, field: "other")
        return try await context.write { transaction in
            guard let place = try transaction.area(code: code), place.area.kind != .custom else {
                throw ServiceError.notFound(.record(id: code))
            }
            var book = PlaceBook()
            book.add(code: code, otherNames: [name])
            let changes = try transaction.changes(by: book)
            guard !changes.tally.changesNothing else {
                throw ServiceError.invalid([
                    .form("other", "\(place.area.name) has that name already.", "Look among its names.")
                ])
            }
            let load = PlaceLoad("Another name for \(place.area.name): \(name)", party, environment)
            return try load.write(changes.tally, in: &transaction) { try $0.make(changes, load: $1) }
        }
    }

    private static func place(
        _ code: String?, _ name: String, _ version: Int, in transaction: inout Transaction
    ) throws -> (number: Int, code: String, formerName: String?) {
        guard let code else {
            guard let area = try transaction.makeOwnPlace(named: name),
                let made = try transaction.ownPlace(code: area.code)
            else { throw ServiceError.invalid([.form("name", "That is no name.", "Give it one of letters.")]) }
            return (made.number, area.code, nil)
        }
        guard let place = try transaction.ownPlace(code: code), !place.isRemoved, place.joined == nil else {
            throw ServiceError.notFound(.record(id: code))
        }
        try transaction.touch(place, version: version)
        return (place.number, code, place.area.name)
    }

    private static func take(
        _ people: [Observation], of name: String, in transaction: inout Transaction, _ party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws {
        guard !people.isEmpty else { return }
        let text = people.map { "\($0.key.area) \($0.key.period.from.iso) \($0.value ?? 0)" }.joined(separator: "\n")
        let take = TakeTable(
            name: "People of \(name)", digest: FileDigest.sha256(Array(text.utf8)), kind: .grid, party: party,
            environment: environment)
        _ = try take.run(people, rows: people.count, problems: [], in: &transaction)
    }
}
