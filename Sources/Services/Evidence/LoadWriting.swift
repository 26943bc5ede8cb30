internal import CommunitySafety
internal import Foundation
internal import Importing
internal import Proofreading
internal import Storage

/// One load on its way into the store: what was given, by whom, and what is to be said of it.
struct LoadWriting: Sendable {
    let kind: LoadKind
    let name: String
    let digest: String
    let party: ActingParty
    let environment: ServiceEnvironment

    init(_ kind: LoadKind, _ files: [EvidenceFile], _ party: ActingParty, _ environment: ServiceEnvironment) {
        self.kind = kind
        self.party = party
        self.environment = environment
        name = files.count == 1 ? files[0].name : "\(files.count) files: \(files.map(\.name).joined(separator: ", "))"
        let digests = files.map { FileDigest.sha256($0.bytes) }
        digest = digests.count == 1 ? digests[0] : FileDigest.sha256(Array(digests.joined().utf8))
    }

    /// Begins the load, lets the work bring what it brings, ends the load, and enters it in the trail.
    func write(
        _ tally: LoadTally, _ notes: [KeptSuggestion], in transaction: inout Transaction,
        _ work: (inout Transaction, Int) throws -> Void
    ) throws -> Int {
        let number = try transaction.begin(
            NewLoad(
                kind: kind.rawValue, name: String(name.prefix(300)), digest: digest, madeAt: environment.now(),
                madeBy: party.auditName))
        try work(&transaction, number)
        try transaction.end(load: number, tally, report: try KeptSuggestion.text(notes))
        try transaction.record(
            AuditEvent(
                actor: party.auditName, deed: .evidenceLoaded,
                subject: AuditSubject(kind: "evidence_load", id: String(number)), at: environment.now(),
                payload: AuditPayload(after: ["name": String(name.prefix(300)), "kind": kind.rawValue])))
        return number
    }

    /// Throws `invalid` with everything that stops the load.
    static func refuseStopped(_ problems: [LoadProblem]) throws(ServiceError) {
        let stops = problems.filter { $0.weight == .stops }
        guard stops.isEmpty else { throw .invalid(stops.map { Diagnostic($0) }) }
    }

    /// What can't be taken, as far as a file of it is useful.
    static func refusals(_ problems: [LoadProblem]) -> [LoadProblem] {
        Array(problems.lazy.filter { $0.weight == .refuses }.prefix(5_000))
    }

    /// Problems as a report holds them: the first two hundred of each code, and then how many more.
    static func shortened(_ problems: [LoadProblem]) -> [LoadProblem] {
        var counts: [String: Int] = [:]
        var kept: [LoadProblem] = []
        for problem in problems {
            counts[problem.code, default: 0] += 1
            if counts[problem.code, default: 0] <= 200 { kept.append(problem) }
        }
        for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > 200 {
            guard let last = kept.last(where: { $0.code == code }) else { continue }
            kept.append(
                LoadProblem(
                    code, last.weight, file: last.file, message: "\(count - 200) more rows have the same problem.",
                    remedy: last.remedy))
        }
        return kept
    }
}

extension Diagnostic {
    /// A problem of a file, for whoever sent it.
    init(_ problem: LoadProblem) {
        self.init(
            severity: problem.weight == .warns ? .warning : .error, rule: problem.code, place: nil,
            quote: problem.value,
            message: problem.file.isEmpty ? problem.message : "\(problem.file): \(problem.message)",
            remedy: problem.remedy)
    }
}
