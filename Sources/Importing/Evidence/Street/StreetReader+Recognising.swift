internal import CommunitySafety

extension StreetReader {
    /// Whether a file is named as data.police.uk names its own: `2022-03-kent-street.csv`.
    package static func recognises(name: String) -> Bool {
        let name = name.lowercased()
        let month = name.utf8.prefix(8)
        return month.count == 8
            && month.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
            } && ["-street.csv", "-outcomes.csv", "-stop-and-search.csv"].contains { name.hasSuffix($0) }
    }

    /// Whether the bytes are a street-level file by their heading, or an archive that holds one by its name.
    package static func recognises(_ bytes: [UInt8]) -> Bool {
        guard !isArchive(bytes) else { return archiveHolds(bytes) }
        return bytes.prefix(4096).withContiguousStorageIfAvailable { head in
            var scanner = FieldScanner(head)
            guard scanner.next() else { return false }
            return StreetColumns.kind(scanner.fields.indices.map { scanner.text($0) }) == .street
        } ?? false
    }

    private static func archiveHolds(_ bytes: [UInt8]) -> Bool {
        do {
            return try ArchiveInspector(limits: .ofStreetArchives).entries(of: bytes).contains { entry in
                recognises(name: entry.name.split(separator: "/").last.map(String.init) ?? "")
            }
        } catch {
            // A damaged one still names its first files where they begin.
            return String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased().contains("-street.csv")
        }
    }

    /// Says that none of the files was a street-level one, unless something worse was said of them.
    package mutating func sayNothingRead(_ names: [String]) {
        let isSaid = result().problems.contains { $0.weight == .stops }
        if !isSaid { add(.nothing(names.first ?? "")) }
    }
}
