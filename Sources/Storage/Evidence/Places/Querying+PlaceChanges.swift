package import CommunitySafety

extension Querying {
    /// What the book would change. It reads all places on record: some thousands for a county.
    package func changes(by book: PlaceBook) throws -> PlaceChanges {
        var changes = PlaceChanges()
        let standing = try StandingPlaces(self)
        let numbers = standing.numbers(for: book)
        for place in book.places {
            guard let number = numbers[place.code] else { continue }
            var isChanged = try add(place, number, numbers, standing, to: &changes)
            for (vintage, shape) in place.shapes.sorted(by: { $0.key < $1.key }) {
                changes.entries.append(.init(area: number, fact: .boundary, vintage: vintage))
                if let boundary = try boundary(shape, ofArea: number, vintage) {
                    changes.boundaries.append(boundary)
                    isChanged = true
                }
            }
            changes.tally.count(isNew: standing.areas[place.code] == nil, isChanged: isChanged)
        }
        return changes
    }

    /// What the place's names, editions and parents would change; answers whether anything would.
    private func add(
        _ place: PlaceFacts, _ number: Int, _ numbers: [String: Int], _ standing: StandingPlaces,
        to changes: inout PlaceChanges
    ) throws -> Bool {
        let before = changes.renamed.count
        settleName(of: place, number, standing, in: &changes)
        var entries: [PlaceChanges.Entry] = place.otherNames.map { .init(area: number, fact: .name, name: $0) }
        if let called = place.called {
            entries.append(.init(area: number, fact: .called, vintage: called.vintage, name: called.name))
        }
        entries += place.vintages.sorted().map { .init(area: number, fact: .edition, vintage: $0) }
        for parent in place.parents.sorted(by: { ($0.vintage, $0.code) < ($1.vintage, $1.code) }) {
            guard let other = numbers[parent.code] else { continue }
            entries.append(.init(area: number, fact: .parent, vintage: parent.vintage, parent: other))
        }
        changes.entries += entries
        return changes.renamed.count > before || entries.contains { !standing.has($0) }
    }

    private func settleName(
        of place: PlaceFacts, _ number: Int, _ standing: StandingPlaces, in changes: inout PlaceChanges
    ) {
        guard let known = standing.areas[place.code] else {
            if let area = Area(code: place.code, kind: place.kind, name: place.called?.name ?? place.code) {
                changes.added.append((number, area))
            }
            return
        }
        guard let called = place.called, called.name != known.name else { return }
        let isNewer = called.vintage >= standing.newestName(of: number)
        if isNewer || known.name == place.code { changes.renamed.append((number, called.name)) }
    }

    private func boundary(_ shape: AreaShape, ofArea number: Int, _ vintage: Int) throws -> PlaceChanges.Boundary? {
        let bytes = shape.encoded
        let former = try first(
            "SELECT shape FROM area_boundary WHERE area_id = \(number) AND vintage = \(vintage)"
        ) { try $0.bytes("shape") }
        guard former != bytes else { return nil }
        return .init(
            area: number, vintage: vintage, shape: shape, bytes: bytes, former: former, isNew: former == nil)
    }
}

extension LoadTally {
    mutating func count(isNew: Bool, isChanged: Bool) {
        if isNew { added += 1 } else if isChanged { revised += 1 } else { unchanged += 1 }
    }
}
