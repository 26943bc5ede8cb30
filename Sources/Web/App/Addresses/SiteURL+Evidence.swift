extension SiteURL {
    /// The map, and the pages of places.
    static func ofPlaces(_ parts: [String]) -> SiteURL? {
        switch (parts.first, parts.count) {
        case ("map", 1): .map
        case ("map", 2) where parts[1] == "areas.geojson": .mapAreas
        case ("areas", 1): .places
        case ("areas", 2): .evidenceArea(parts[1])
        default: nil
        }
    }

    /// The lists of measures, sources, places, sets and notes, a place, and the forms of the others.
    static func ofEvidenceLists(_ parts: [String]) -> SiteURL? {
        guard parts.count >= 2, parts[0] == "evidence", let shelf = EvidenceShelf(rawValue: parts[1]) else {
            return nil
        }
        switch parts.count {
        case 2: return .evidenceList(shelf)
        case 3 where shelf == .areas: return .evidenceArea(parts[2])
        case 3 where shelf == .sources: return .evidenceSource(parts[2])
        case 4 where parts[3] == "edit": return .evidenceForm(shelf, parts[2])
        default: return nil
        }
    }
}
