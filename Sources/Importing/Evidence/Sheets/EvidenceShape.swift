package import CommunitySafety

/// What a file of figures is, told by its own shape.
package enum EvidenceShape {
    /// Of a file's sheets; nil when it is none of the published tables known here.
    package static func kind(of sheets: [SheetGrid]) -> LoadKind? {
        let tests: [(LoadKind, (SheetHeading) -> Bool)] = [
            (.flyTipping, FlyTippingReader.recognises), (.recordedCrime, RecordedCrimeReader.recognises),
            (.package, PackageReader.recognises), (.population, PopulationReader.recognises),
            (.lookUp, LookUpReader.isOne),
        ]
        return tests.first { _, test in sheets.contains { SheetHeading.first(in: $0, where: test) != nil } }?.0
    }

    /// The sheets of a workbook that hold such a table; the first, when none does, so that it is said what is wrong with it.
    package static func tables(of kind: LoadKind, in sheets: [SheetGrid]) -> [SheetGrid] {
        let test = kind == .lookUp ? LookUpReader.recognises : PopulationReader.recognises
        let tables = sheets.filter { SheetHeading.first(in: $0, where: test) != nil }
        return tables.isEmpty ? Array(sheets.prefix(1)) : tables
    }

    /// Whether the bytes begin as JSON does.
    package static func isJSON(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes.dropFirst(start).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "{")
    }

    /// Whether the bytes are those of a workbook: an archive, or the container of older office files.
    package static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }
}
