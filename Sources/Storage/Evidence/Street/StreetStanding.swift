internal import CommunitySafety

/// Where a place lies for one force, in numbers that are quick to count by.
struct StreetStanding {
    /// Area numbers; -1 for none.
    let district: Int
    let ward: Int
    let hasLocation: Bool
    let isOutside: Bool
    let isByLSOA: Bool

    init(_ finding: StreetGeography.Finding, hasLocation: Bool, in territory: StreetTerritory) {
        self.hasLocation = hasLocation
        isOutside = hasLocation && territory.isOutside(finding.district)
        isByLSOA = finding.isByLSOA && !isOutside
        district = isOutside ? -1 : finding.district ?? -1
        ward = isOutside ? -1 : finding.ward ?? -1
    }

    /// Counts so many records that lie there.
    func count(_ number: Int = 1, type: Int, into count: inout StreetCount) {
        if district >= 0 { count.add(number, type: type, area: district) }
        if ward >= 0 { count.add(number, type: type, area: ward) }
    }
}
