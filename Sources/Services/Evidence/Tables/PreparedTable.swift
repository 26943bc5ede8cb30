package import CommunitySafety
internal import Foundation
internal import Importing
package import Proofreading
internal import Storage

/// A partner's file that waits to be taken in: its cells, how they are read, and what they would bring.
package struct PreparedTable: Sendable, Hashable {
    /// A sheet to choose.
    package struct Sheet: Sendable, Hashable {
        package let name: String
        package let isHidden: Bool
        package let rows: Int
    }

    /// A row as it stands in the file.
    package struct Row: Sendable, Hashable {
        /// From 1.
        package let number: Int
        package let cells: [String]
        package let isHidden: Bool
    }

    package let id: String
    package let fileName: String
    package let digest: String
    package let preparedOn: CalendarDate
    /// For whoever changes it.
    package let version: Int
    package let sheets: [Sheet]
    /// The first rows of the sheet that is read.
    package let rows: [Row]
    package let rowCount: Int
    /// `A`, `B` … for each column that is used.
    package let letters: [String]
    package let mapping: TableMapping
    /// What the remembered mapping is called that it is read by; nil while it has one of its own.
    package let mappingName: String?
    /// Nil while something is still to be said.
    package let preview: TablePreview?

    /// The most rows that are shown beside the mapping.
    package static let rowsShown = 24
}

/// What one can choose from on the mapping.
package struct TableChoices: Sendable, Hashable {
    package struct Choice: Sendable, Hashable {
        package let value: String
        package let name: String

        package init(_ value: String, _ name: String) {
            self.value = value
            self.name = name
        }
    }

    package let measures: [Choice]
    package let areas: [Choice]
    /// The partnership's own area, where it isn't on record yet: whoever may keep places may add it.
    package let newArea: Choice?
    package let sources: [Choice]
}

extension Querying {
    func tableChoices() throws -> TableChoices {
        var seen: Set<String> = []
        let areas = try nearFirst(areaNames().filter { seen.insert($0.code).inserted })
        let own = try partnership()?.partnership.area ?? "our area"
        let isThere = areas.contains { $0.key == AreaNames.key(own) }
        return TableChoices(
            measures: try measures().filter { !$0.key.hasPrefix("population.") }.map { .init($0.key, $0.name) }
                .sorted { $0.name < $1.name },
            areas: areas.map { .init($0.code, $0.kind == .ward ? "\($0.name) (ward)" : $0.name) },
            newArea: isThere ? nil : TableChoices.Choice(MapTable.ownArea, "\(own), as a new place of our own"),
            sources: try sources().map { .init($0.key, $0.name) })
    }

    /// The partnership's own district and what lies in it before all other places, else as they came.
    private func nearFirst(_ areas: [NamedArea]) throws -> [NamedArea] {
        let places = MapPlaces(reading: self)
        guard let district = try places.district() else { return areas }
        let inside = Set(try [.ward, .custom].flatMap { try places.parts(of: district, $0) }.map(\.area.code))
        let own = areas.filter { $0.code == district.area.code }
        return own + areas.filter { inside.contains($0.code) }
            + areas.filter { $0.code != district.area.code && !inside.contains($0.code) }
    }
}

/// Workbooks as they are kept while they wait.
enum WorkbookText {
    static func bytes(_ workbook: Workbook) throws -> [UInt8] { [UInt8](try JSONEncoder().encode(workbook)) }

    static func workbook(_ bytes: [UInt8]) throws -> Workbook {
        try JSONDecoder().decode(Workbook.self, from: Data(bytes))
    }
}

extension Workbook {
    /// The sheet of that name, else the first that holds something and isn't hidden.
    func sheet(named name: String) -> SheetGrid? {
        sheets.first { $0.name == name } ?? sheets.first { !$0.isBlank && !$0.isHidden } ?? sheets.first { !$0.isBlank }
    }
}
