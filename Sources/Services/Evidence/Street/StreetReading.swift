internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// What street-level files hold, with their digests.
struct StreetReading: Sendable {
    let records: StreetRecords
    let problems: [LoadProblem]
    let refused: Int
    let refusals: [LoadProblem]
    /// The files' names and digests in the order given.
    private let files: [(name: String, digest: String)]

    /// Reads files one after the other; while one is taken apart the next is fetched, so that two are in memory at a time.
    init(_ files: [EvidenceFile], progress: (LoadProgress) -> Void) async throws(ServiceError) {
        var reader = StreetReader()
        var read: [(String, String)] = []
        var fetched = try await Self.fetch(files.first).get()
        for index in files.indices {
            guard let (file, digest) = fetched else { break }
            async let next = Self.fetch(index + 1 < files.count ? files[index + 1] : nil)
            read.append((file.name, digest))
            if StreetReader.isArchive(file.bytes) {
                reader.read(archive: file.bytes, named: file.name) { name, place, count in
                    progress(.reading(name, part: place, of: count))
                }
            } else {
                progress(.reading(file.name, part: index + 1, of: files.count))
                reader.read(csv: file.bytes, named: file.name)
            }
            fetched = try await next.get()
        }
        if !reader.hasRead { reader.sayNothingRead(files.map(\.name)) }
        (records, problems, refused) = reader.result()
        refusals = reader.refusals
        self.files = read
    }

    private static func fetch(
        _ file: EvidenceFile?
    ) async -> Result<(file: EvidenceFile, digest: String)?, ServiceError> {
        guard let file else { return .success(nil) }
        do {
            let read = try file.read()
            return .success((read, FileDigest.sha256(read.bytes)))
        } catch {
            return .failure(error)
        }
    }

    /// "2022-01-kent-street.csv", or "2022-01-kent-street.csv and 11 more files".
    var name: String {
        let first = files.first?.name ?? ""
        return switch files.count {
        case 0, 1: first
        case 2: "\(first) and 1 more file"
        default: "\(first) and \(files.count - 1) more files"
        }
    }

    /// The file's own SHA-256; of several, that of their list as `sha256sum` prints it.
    var digest: String {
        if files.count == 1 { return files[0].digest }
        return FileDigest.sha256(Array(files.map { "\($0.digest)  \($0.name)\n" }.joined().utf8))
    }

    /// What the trail keeps: the files with their digests, at most a hundred.
    var particulars: [String: String] {
        let list = files.prefix(100).map { "\($0.name) \($0.digest)" }.joined(separator: "\n")
        return ["kind": LoadKind.policeUK.rawValue, "name": name, "sha256": digest, "files": list]
    }

    /// Notes on quality that its months give cause for.
    var notes: [KeptSuggestion] { StreetGroupNotes.notes(for: records.months) }

    /// Throws `invalid` with everything that voids the load, or with what is wrong with files that hold no record to take.
    func requireUsable() throws(ServiceError) {
        let stops = problems.filter { $0.weight == .stops }
        let reasons = stops.isEmpty && records.rows == 0 ? problems : stops
        guard reasons.isEmpty else { throw .invalid(reasons.prefix(50).map(Diagnostic.init(stopping:))) }
    }

    static func report(_ reading: StreetReading, _ draft: StreetDraft) -> LoadReport {
        var tally = draft.tally
        tally.refused = reading.refused
        let counts = draft.counts
        let known = Set(StreetCrimeType.allCases.map(\.rawValue))
        return LoadReport(
            number: nil, kind: .policeUK, tally: tally, problems: reading.problems,
            counts: [
                .init("withoutLocation", counts.withoutLocation), .init("outside", counts.outside),
                .init("wardsByLSOA", counts.wardsByLSOA),
                .init("unknownTypes", reading.records.types.count { !known.contains($0) }),
                .init("repeatedCrimeIDs", counts.repeatedIDs), .init("gone", draft.gone),
                .init("months", draft.months.count), .init("monthsChanged", draft.changedMonths),
            ] + (reading.notes.isEmpty ? [] : [.init("notesSuggested", reading.notes.count)]),
            byDistrict: counts.districts.map { .init($0.name, $0.rows) },
            months: draft.months.map(LoadReport.Month.init), refusals: reading.refusals)
    }
}

extension Diagnostic {
    /// A problem that stops a load, as every door to a service answers it.
    init(stopping problem: LoadProblem) {
        let place = problem.row.map { "\(problem.file), row \($0)" } ?? problem.file
        self.init(
            severity: .error, rule: problem.code, place: nil, quote: problem.value,
            message: "\(place): \(problem.message)", remedy: problem.remedy)
    }
}
