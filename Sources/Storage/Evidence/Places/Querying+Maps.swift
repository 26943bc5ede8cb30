package import CommunitySafety

extension Querying {
    /// The keys of the measures of which a figure stands for any of these places. The cost is that of their figures.
    package func measures(heldBy places: [Int]) throws -> [String] {
        var found: Set<String> = []
        for place in places {
            found.formUnion(
                try all(
                    """
                    SELECT DISTINCT measure
                    FROM observation
                    JOIN evidence_load ON evidence_load.number = observation.load_number
                    WHERE area_id = \(place) AND breakdown = '' AND undone_at IS NULL
                    """
                ) { try $0.text("measure") })
        }
        return found.sorted()
    }

    /// Whether the edge of any place of a kind that lies in this is on record.
    package func hasShapes(ofPartsOf place: Int, kind: AreaKind) throws -> Bool {
        try first(
            """
            SELECT area.id AS id
            FROM area_parent
            JOIN area ON area.id = area_parent.area_id
            JOIN area_boundary ON area_boundary.area_id = area.id
            WHERE area_parent.parent_id = \(place) AND area.kind = \(kind.rawValue)
            LIMIT 1
            """
        ) { try $0.integer("id") } != nil
    }
}
