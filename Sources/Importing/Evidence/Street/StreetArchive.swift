internal import CommunitySafety

extension StreetReader {
    /// Whether the bytes begin as a ZIP archive does.
    package static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B]) }

    /// Reads the street-level files of an archive as downloaded, one in memory at a time, in the order of their names.
    /// Its other files are left out, and said so; an archive that can't be trusted stops the load. `progress` is told each
    /// file, its place and how many there are.
    package mutating func read(
        archive bytes: [UInt8], named file: String, limits: ReadingLimits = .ofStreetArchives,
        progress: (String, Int, Int) -> Void = { _, _, _ in }
    ) {
        let entries: [ArchiveEntry]
        do {
            entries = try ArchiveInspector(limits: limits).entries(of: bytes)
        } catch {
            return add(error.problem(in: file))
        }
        let reader = EntryReader(bytes)
        let count = entries.count { Self.kind(ofName: Self.shortName($0)) == .street && !$0.name.hasSuffix("/") }
        var place = 0
        for entry in entries.sorted(by: { $0.name < $1.name }) where !entry.name.hasSuffix("/") {
            let name = Self.shortName(entry)
            guard let kind = Self.kind(ofName: name) else { continue }
            guard kind == .street else {
                add(.leftOut(name, kind))
                continue
            }
            place += 1
            progress(name, place, count)
            guard let contents = reader.contents(entry, limit: limits.textBytes) else {
                return add(.archive("\(file), \(name)", "This part of the archive is damaged or too large.", again))
            }
            read(csv: contents, named: name)
        }
    }

    /// Without folders.
    private static func shortName(_ entry: ArchiveEntry) -> String {
        entry.name.split(separator: "/").last.map(String.init) ?? entry.name
    }

    /// What a name promises; nil for what the system puts into archives by itself.
    private static func kind(ofName name: String) -> StreetColumns.Kind? {
        let name = name.lowercased()
        if name.hasPrefix(".") || name == "thumbs.db" { return nil }
        if name.hasSuffix("-outcomes.csv") { return .outcomes }
        if name.hasSuffix("-stop-and-search.csv") { return .stopAndSearch }
        return name.hasSuffix(".csv") ? .street : .other
    }

    private var again: String { "Download the archive again from data.police.uk." }
}

extension ReadingLimits {
    /// Three years of a large force; only one file of it is unpacked at a time.
    package static let ofStreetArchives = ReadingLimits(
        textBytes: 256 << 20, packedBytes: 512 << 20, unpackedBytes: 4 << 30, entries: 20_000)
}

extension ReadingError {
    /// What is wrong with an archive of street-level files.
    func problem(in file: String) -> LoadProblem {
        let again = "Download the archive again from data.police.uk."
        guard case .archive(let fault) = self else {
            return .archive(file, "The archive is larger than is read.", "Load the months in several parts.")
        }
        return switch fault {
        case .encrypted: .archive(file, "The archive is locked with a password.", "Unlock it, then load it again.")
        case .truncated, .missing: .archive(file, "The archive is cut off or damaged.", again)
        case .tooManyEntries(let count, let limit):
            .archive(file, "The archive has \(count) files; at most \(limit) are read.", "Load it in parts.")
        case .unpacksTooLarge, .suspiciousRatio:
            .archive(file, "The archive unpacks to more than any of data.police.uk does.", again)
        }
    }
}
