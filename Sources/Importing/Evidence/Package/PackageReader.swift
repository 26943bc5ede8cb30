import CommunitySafety

/// Reads what Watchward gives out: a data package, or a table of figures of one.
package struct PackageReader: Sendable {
    package init() {}

    /// The description that makes an archive a data package.
    private static let description = "datapackage.json"

    /// Whether the bytes are an archive with a description of a data package in it.
    package static func isPackage(_ bytes: [UInt8]) -> Bool {
        guard StreetReader.isArchive(bytes),
            let entries = try? ArchiveInspector(limits: .ofPackages).entries(of: bytes)
        else { return false }
        return entries.contains { $0.name == description }
    }

    /// Whether a table is one of figures as we give them out.
    package static func recognises(_ heading: SheetHeading) -> Bool {
        Set(OpenTable.figures.fields.filter(\.isRequired).map(\.name) + ["value"]).isSubset(of: heading.names)
    }

    /// Adds what the file says to the reading.
    package func read(_ bytes: [UInt8], named name: String, into reading: inout PackageReading) {
        guard StreetReader.isArchive(bytes) else { return read(.figures, bytes, named: name, into: &reading) }
        let entries: [ArchiveEntry]
        do {
            entries = try ArchiveInspector(limits: .ofPackages).entries(of: bytes)
        } catch {
            return reading.add(error.problem(in: name))
        }
        let contents = EntryReader(bytes)
        for table in OpenTable.inOrderOfReading {
            guard let entry = entries.first(where: { $0.name == table.fileName }) else { continue }
            guard let file = contents.contents(entry, limit: ReadingLimits.ofPackages.textBytes) else {
                return reading.add(.damaged("\(name), \(entry.name)"))
            }
            read(table, file, named: entry.name, into: &reading)
        }
        guard let entry = entries.first(where: { $0.name == PackageEdges.fileName }) else { return }
        guard let file = contents.contents(entry, limit: ReadingLimits.ofPackages.textBytes) else {
            return reading.add(.damaged("\(name), \(entry.name)"))
        }
        PackageEdges.read(file, named: entry.name, into: &reading)
    }

    private func read(
        _ table: OpenTable, _ bytes: [UInt8], named name: String, into reading: inout PackageReading
    ) {
        do throws(PackageFault) {
            let rows = try PackageTable(bytes, table, named: name)
            reading.rows += rows.rows.count
            rows.forEach { row in
                do throws(PackageFault) {
                    try reading.take(row, of: table)
                } catch {
                    reading.add(error.problem)
                }
            }
        } catch {
            reading.add(error.problem)
        }
    }
}

extension OpenTable {
    /// Places before what is said of them.
    fileprivate static let inOrderOfReading: [OpenTable] = [
        .sources, .measures, .areas, .areaNames, .areaParents, .qualityNotes, .populations, .figures,
    ]
}

extension ReadingLimits {
    /// Far more than a county has.
    static let ofPackages = ReadingLimits(
        textBytes: 256 << 20, packedBytes: 256 << 20, unpackedBytes: 1 << 30, entries: 100)
}
