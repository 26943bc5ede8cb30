internal import CommunitySafety
internal import Storage

/// Places as somebody asks for them by their code.
enum OpenPlace {
    /// Throws `notFound` for one that isn’t there for the audience.
    static func stored<Reading: Querying>(_ code: String, _ open: ExportedFigures<Reading>) throws -> StoredArea {
        let code = String(code.prefix(40))
        guard let place = try open.reading.area(code: code), open.showsOwnPlaces || place.area.kind != .custom,
            try open.reading.isShown(place)
        else { throw ServiceError.notFound(.record(id: code)) }
        return place
    }

    static func number<Reading: Querying>(_ code: String, _ open: ExportedFigures<Reading>) throws -> Int {
        try stored(code, open).number
    }
}

extension Querying {
    /// Whether a place of our own was neither taken away nor joined to another.
    fileprivate func isShown(_ place: StoredArea) throws -> Bool {
        guard place.area.kind == .custom, let own = try ownPlace(code: place.area.code) else { return true }
        return !own.isRemoved && own.joined == nil
    }
}
