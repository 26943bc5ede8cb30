/// The tables that are given out. Raw values and the names of columns are stable: others' programs read by them.
public enum OpenTable: String, Sendable, Hashable, CaseIterable {
    case figures
    /// People and households: figures too, in a file of their own.
    case populations
    case measures, sources, areas
    case areaNames = "area-names"
    case areaParents = "area-parents"
    case qualityNotes = "quality-notes"

    /// That a column names a row of another table.
    public struct Reference: Sendable, Hashable {
        public let field: String
        public let table: OpenTable
        public let key: String
    }

    public var fileName: String { "\(rawValue).csv" }

    /// What it holds, in a sentence.
    public var about: String {
        switch self {
        case .figures: "One row for each figure: a measure, for an area, over a period, by a source."
        case .populations: "People and households by area: the same columns as figures."
        case .measures: "What is counted, and how."
        case .sources: "Where figures come from, under which licence, and what must be known of them."
        case .areas: "Places that figures are counted for, by their official codes."
        case .areaNames: "Other names by which places are known."
        case .areaParents: "Which place lies in which, by the look-up of a year."
        case .qualityNotes: "What a reader must know of a source’s figures over some time."
        }
    }

    public var primaryKey: [String] {
        switch self {
        case .figures, .populations: ["measure", "area", "from", "to", "breakdown", "source"]
        case .measures, .sources: ["key"]
        case .areas: ["code"]
        case .areaNames: ["area", "name"]
        case .areaParents: ["area", "parent", "year"]
        case .qualityNotes: []
        }
    }

    public var references: [Reference] {
        switch self {
        case .figures, .populations:
            [
                Reference(field: "measure", table: .measures, key: "key"),
                Reference(field: "area", table: .areas, key: "code"),
                Reference(field: "source", table: .sources, key: "key"),
            ]
        case .measures:
            [
                Reference(field: "numerator", table: .measures, key: "key"),
                Reference(field: "denominator", table: .measures, key: "key"),
            ]
        case .sources, .areas: []
        case .areaNames: [Reference(field: "area", table: .areas, key: "code")]
        case .areaParents:
            [
                Reference(field: "area", table: .areas, key: "code"),
                Reference(field: "parent", table: .areas, key: "code"),
            ]
        case .qualityNotes:
            [
                Reference(field: "source", table: .sources, key: "key"),
                Reference(field: "measure", table: .measures, key: "key"),
                Reference(field: "area", table: .areas, key: "code"),
            ]
        }
    }
}
