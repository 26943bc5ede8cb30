package import CommunitySafety
internal import Proofreading
internal import Storage

/// The comparator sets that the partnership defines.
package struct KeepAreaSets: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A set as a page shows it.
    package struct Listing: Sendable, Hashable {
        package let id: String
        package let name: String
        package let members: [Area]
        package let version: Int

        /// `districts of Kent (13)`.
        package var printed: String { "\(name) (\(members.count))" }
    }

    package struct Overview: Sendable, Hashable {
        package let sets: [Listing]
        package let removed: [Listing]
        /// What look-ups suggest and isn't there under that name yet.
        package let suggestions: [AreaSetSuggestion]
        /// Whether any place is on record.
        package let hasAreas: Bool
    }

    /// Whoever reads the partnership's figures.
    package func list(as party: ActingParty) async throws(ServiceError) -> Overview {
        try party.require(.readEvidence)
        return try await context.read { reading in
            let all = try reading.areaSets()
            let names = Set(all.filter { !$0.isRemoved }.map(\.name))
            let own = try reading.partnership()?.partnership.area ?? ""
            return Overview(
                sets: all.filter { !$0.isRemoved }.map(Listing.init),
                removed: all.filter(\.isRemoved).map(Listing.init),
                suggestions: try reading.suggestedSets(near: own).filter { !names.contains($0.name) },
                hasAreas: try !reading.areaCounts().isEmpty)
        }
    }

    /// Whoever keeps evidence. `places` are codes or names, one a line, of places of that kind. Answers the set's id; throws `invalid`
    /// naming the line that can't be told, `changedMeanwhile` when somebody saved since.
    package func save(
        id: String?, name: String, kind: AreaKind, places: String, version: Int, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.keepEvidence)
        let environment = context.environment
        return try await context.write { transaction in
            let all = try transaction.areaSets()
            let standing = try id.map { try Self.standing($0, all) }
            let members = try transaction.members(places, kind)
            let problems = Self.problems(name, members, all.filter { !$0.isRemoved && $0.id.text != id })
            guard problems.isEmpty, let set = AreaSet(name: name, members: members.map(\.area.code)) else {
                throw ServiceError.invalid(problems)
            }
            let record = standing?.id ?? environment.ids.next()
            if let standing {
                guard standing.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
                try transaction.updateSet(
                    record, name: set.name, members: members.map(\.number), version: version)
            } else {
                try transaction.insertSet(record, name: set.name, members: members.map(\.number))
            }
            try transaction.noteKept(
                "area_set", record.text, before: standing.map { ["set": $0.printed] } ?? [:],
                after: ["set": set.printed, "members": set.members.joined(separator: " ")], party, environment)
            return record.text
        }
    }

    /// Whoever keeps evidence: takes a set away, or brings it back.
    package func setRemoved(_ isRemoved: Bool, id: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepEvidence)
        let environment = context.environment
        try await context.write { transaction in
            guard let standing = try transaction.areaSets().first(where: { $0.id.text == id }),
                standing.isRemoved != isRemoved
            else { throw ServiceError.notFound(.record(id: id)) }
            try transaction.setRemoved(
                standing.id, at: isRemoved ? environment.now() : nil, version: standing.version)
            try transaction.noteKept(
                "area_set", id, before: isRemoved ? ["set": standing.printed] : [:],
                after: isRemoved ? [:] : ["set": standing.printed], party, environment)
        }
    }

    private static func standing(_ id: String, _ all: [StoredAreaSet]) throws -> StoredAreaSet {
        guard let found = all.first(where: { $0.id.text == id && !$0.isRemoved }) else {
            throw ServiceError.notFound(.record(id: id))
        }
        return found
    }

    private static func problems(
        _ name: String, _ members: [StoredArea], _ others: [StoredAreaSet]
    ) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let key = AreaNames.key(name)
        if key.isEmpty {
            problems.append(.form("name", "The set has no name.", "Say what is in it: districts of Kent."))
        } else if name.count > 200 {
            problems.append(.form("name", "The name is very long.", "Use at most 200 characters."))
        } else if others.contains(where: { AreaNames.key($0.name) == key }) {
            problems.append(.form("name", "Another set has this name.", "Change that one, or give another name."))
        }
        if members.count < 2 {
            problems.append(
                .form("places", "A set to compare with has at least two places.", "Write one a line."))
        }
        return problems
    }
}

extension StoredAreaSet {
    fileprivate var printed: String { "\(name) (\(members.count))" }
}

extension KeepAreaSets.Listing {
    fileprivate init(_ stored: StoredAreaSet) {
        self.init(
            id: stored.id.text, name: stored.name, members: stored.members.map(\.area), version: stored.version)
    }
}

extension Querying {
    /// The areas that lines of codes or names mean; throws `invalid` with every line that means none.
    fileprivate func members(_ places: String, _ kind: AreaKind) throws -> [StoredArea] {
        var members: [StoredArea] = []
        var problems: [Diagnostic] = []
        for line in places.split(whereSeparator: \.isNewline).prefix(1_000) {
            let name = line.filter { $0 != "\t" }.trimmingSpaces
            guard !name.isEmpty else { continue }
            let found = try areas(named: AreaNames.key(name), code: name, kind: kind, limit: 50)
            let exact = try found.filter { area in
                try area.area.code == name
                    || names(ofArea: area.number).contains { AreaNames.key($0) == AreaNames.key(name) }
            }
            guard exact.count == 1, let area = exact.first else {
                problems.append(.placeOfSet(String(name.prefix(80)), isAmbiguous: !exact.isEmpty))
                continue
            }
            if !members.contains(area) { members.append(area) }
        }
        guard problems.isEmpty else { throw ServiceError.invalid(Array(problems.prefix(20))) }
        return members
    }
}

extension Diagnostic {
    fileprivate static func placeOfSet(_ name: String, isAmbiguous: Bool) -> Diagnostic {
        .form(
            "places",
            isAmbiguous
                ? "“\(name)” is the name of several places." : "“\(name)” isn’t a place of this kind on record.",
            isAmbiguous ? "Write its code." : "Write the name or code that the page of places shows.")
    }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
