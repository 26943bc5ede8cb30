internal import CommunitySafety

/// What a reader of a load of street records wants to know of its rows.
package struct StreetReportCounts {
    package private(set) var withoutLocation = 0
    /// Nil while it isn't known which districts are the force's.
    package private(set) var outside: Int?
    /// Nil while no wards are on record.
    package private(set) var wardsByLSOA: Int?
    package internal(set) var repeatedIDs = 0
    private var rowsByName: [Int] = []
    private var names: [String] = []
    private var numbers: [String: Int] = [:]
    private let lsoaNames: [String]
    private let placeLSOAs: [Int32?]
    private let areaNames: [Int: String]

    init() { (lsoaNames, placeLSOAs, areaNames) = ([], [], [:]) }

    init(_ records: StreetRecords, _ geography: StreetGeography) {
        lsoaNames = records.lsoas.map(\.districtName)
        placeLSOAs = records.places.map(\.lsoa)
        areaNames = geography.districtNames
        if geography.knowsWards { wardsByLSOA = 0 }
    }

    /// The number of the district's name for each place of the files; -1 for one without a district, and -2 for one whose
    /// file has no small areas, of which nobody can say that it lies outside.
    mutating func names(of standings: [StreetStanding], _ territory: StreetTerritory) -> [Int] {
        if territory.districts != nil, outside == nil { outside = 0 }
        return standings.enumerated().map { index, standing in
            guard standing.hasLocation else { return -1 }
            if standing.isOutside { return placeLSOAs[index].map { lsoaNames[Int($0)].isEmpty } ?? true ? -2 : -1 }
            if standing.district >= 0, let name = areaNames[standing.district] { return number(of: name) }
            return placeLSOAs[index].map { number(of: lsoaNames[Int($0)]) } ?? -1
        }
    }

    mutating func add(_ standing: StreetStanding, named name: Int) {
        if !standing.hasLocation { withoutLocation += 1 }
        if standing.isOutside, name == -1 { outside? += 1 }
        if standing.isByLSOA { wardsByLSOA? += 1 }
        if name >= 0 { rowsByName[name] += 1 }
    }

    /// Rows by the district's name, in the order of the names.
    package var districts: [(name: String, rows: Int)] {
        zip(names, rowsByName).filter { !$0.0.isEmpty && $0.1 > 0 }.sorted { $0.0 < $1.0 }.map { ($0.0, $0.1) }
    }

    private mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        rowsByName.append(0)
        return names.count - 1
    }
}
