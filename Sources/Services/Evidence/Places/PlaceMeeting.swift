internal import CommunitySafety
internal import Proofreading
internal import Storage

/// A place of our own beside the official one that it is said to be, with the figures of both.
struct PlaceMeeting: Sendable {
    let own: StoredOwnPlace
    let official: StoredArea
    /// The figures of our own place that stand.
    let figures: [Observation]
    /// Those of them that the official place has otherwise, with what it has.
    let clashes: [(own: Observation, official: Observation)]

    /// Throws `notFound` for a code that no place of our own has, `invalid` when the words mean no official place or several.
    init(_ code: String, _ words: String, in store: some Querying) throws {
        guard let own = try store.ownPlace(code: code), !own.isRemoved, own.joined == nil else {
            throw ServiceError.notFound(.record(id: code))
        }
        let official = try Self.official(String(words.prefix(200)), in: store)
        let figures = try store.standingFigures(ofArea: own.number, code: code)
        let standing = Dictionary(
            try store.standingFigures(ofArea: official.number, code: code).map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first })
        self.own = own
        self.official = official
        self.figures = figures
        clashes = figures.compactMap { figure in
            guard let other = standing[figure.key], other != figure else { return nil }
            return (figure, other)
        }
    }

    private static func official(_ words: String, in store: some Querying) throws -> StoredArea {
        let found = AreaNames.key(words).isEmpty ? [] : try store.areas(meant: words, kind: nil)
        let official = found.filter { $0.area.kind != .custom }
        guard let place = official.first, official.count == 1 else {
            throw ServiceError.invalid([
                .form(
                    "official",
                    official.isEmpty
                        ? "No official place on record is called so." : "Several official places are called so.",
                    official.isEmpty ? "Write its name or code as the page of places shows it." : "Write its code.")
            ])
        }
        return place
    }

    /// The figures that go to the official place.
    func moved(keeping choice: JoinPlaces.Choice?) -> [Observation] {
        let left = choice == .own ? [] : Set(clashes.map(\.own.key))
        return figures.filter { !left.contains($0.key) }.compactMap { $0.moved(to: official.area.code) }
    }

    /// Our place's names as other names of the official one.
    func names(in store: some Querying) throws -> PlaceBook {
        var book = PlaceBook()
        book.add(code: official.area.code, otherNames: try store.names(ofArea: own.number))
        return book
    }

    func sight(in store: some Querying) throws -> JoinPlaces.Sight {
        let measures = Dictionary(
            try store.measures().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return JoinPlaces.Sight(
            own: own.area, official: official.area, figures: figures.count,
            clashes: clashes.map { clash in
                let (ours, theirs) = clash
                let measure = measures[ours.key.measure]
                let name = measure?.name ?? ours.key.measure
                let part = ours.key.breakdown.isEmpty ? "" : ", \(ours.key.breakdown)"
                return JoinPlaces.Clash(
                    measure: name + part, period: ours.key.period.words,
                    own: FigureWords.words(ours.value, ours.status, measure?.unit ?? .count),
                    official: FigureWords.words(theirs.value, theirs.status, measure?.unit ?? .count))
            })
    }
}
