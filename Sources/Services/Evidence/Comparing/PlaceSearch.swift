internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Finds the place that somebody means, among those for which a measure may be shown.
struct PlaceSearch<Reading: Querying> {
    let reading: Reading
    let measure: Measure
    let audience: MeasureAudience
    /// Those that hold figures of the measure.
    let holding: [(area: StoredArea, figures: Int)]

    /// The place of a name or a code; for nothing typed the partnership's own, or else the one with most figures.
    func place(_ typed: String, _ field: String) throws -> StoredArea? {
        let words = typed.trimmed
        return words.isEmpty ? try usual : try named(words, field)
    }

    /// Another place; nil for nothing typed.
    func other(_ typed: String, _ field: String, than place: StoredArea) throws -> StoredArea? {
        let words = typed.trimmed
        guard !words.isEmpty else { return nil }
        let other = try named(words, field)
        if other == place {
            throw ServiceError.invalid([.form(field, "That is the same place.", "Choose another, or none.")])
        }
        return other
    }

    private var usual: StoredArea? {
        get throws {
            let own = try reading.partnership().map { AreaNames.key($0.partnership.area) } ?? ""
            let ranked = holding.sorted {
                ($0.figures, $0.area.area.kind.size, $1.area.area.name) > (
                    $1.figures, $1.area.area.kind.size, $0.area.area.name
                )
            }
            return (ranked.first { AreaNames.key($0.area.area.name) == own } ?? ranked.first)?.area
        }
    }

    private func named(_ words: String, _ field: String) throws -> StoredArea {
        guard words.count <= 200 else { throw unknown(field, words) }
        if let place = try reading.area(code: words) ?? reading.area(code: words.uppercased()) {
            guard measure.mayBeShown(for: place.area.kind, to: audience) else {
                throw ServiceError.invalid([Self.tooSmall(measure, field)])
            }
            return place
        }
        let key = AreaNames.key(words)
        let begun = key.isEmpty ? [] : try reading.areas(named: key, code: "", kind: nil, limit: 60)
        let exact = begun.filter { AreaNames.key($0.area.name) == key }
        let pool = exact.isEmpty ? begun : exact
        let shown = pool.filter { measure.mayBeShown(for: $0.area.kind, to: audience) }
        let held = shown.filter { area in holding.contains { $0.area.number == area.number } }
        if let place = held.count == 1 ? held.first : held.isEmpty && shown.count == 1 ? shown.first : nil {
            return place
        }
        if pool.isEmpty { throw unknown(field, words) }
        if shown.isEmpty { throw ServiceError.invalid([Self.tooSmall(measure, field)]) }
        throw several(field, words, held.isEmpty ? shown : held)
    }

    private func unknown(_ field: String, _ words: String) -> ServiceError {
        .invalid([
            .form(
                field, "No place on record is called “\(words.prefix(60))”.",
                "Type its name as it stands on the page of places, or its code.")
        ])
    }

    private func several(_ field: String, _ words: String, _ places: [StoredArea]) -> ServiceError {
        let list = places.prefix(6).map { "\($0.area.name) \($0.area.code)" }.joined(separator: ", ")
        return .invalid([
            .form(field, "Several places are called “\(words.prefix(60))”.", "Type the code of one of them: \(list).")
        ])
    }

    static func tooSmall(_ measure: Measure, _ field: String) -> Diagnostic {
        .form(
            field, "Figures of “\(measure.name)” aren’t shown for so small a place: they could point at somebody.",
            "Choose a larger place. The manager or the analyst says how small it may be.")
    }
}
