internal import CommunitySafety
internal import Importing
internal import Storage

extension LoadEvidence {
    /// Takes street-level records of data.police.uk, or says what they would bring. A month of a force replaces the one that
    /// stands; one that is as it was is only said again, and the same files again make no load.
    func loadStreetRecords(
        _ files: [EvidenceFile], dryRun: Bool, by party: ActingParty
    ) async throws(ServiceError) -> LoadReport {
        let reading = try await StreetReading(files, progress: progress)
        try reading.requireUsable()
        progress(.comparing(records: reading.records.rows))
        if dryRun {
            return try await context.read { StreetReading.report(reading, try StreetDraft(reading.records, on: $0)) }
        }
        let environment = context.environment
        let (name, ending) = (party.auditName, ending)
        return try await context.write { transaction in
            let draft = try StreetDraft(reading.records, on: transaction)
            let shown = StreetReading.report(reading, draft)
            try ending.require(shown)
            guard try !draft.isSaid(byLoadOf: reading.digest, in: transaction) else {
                try ending.settle(shown, &transaction)
                return shown
            }
            try transaction.ensureCatalogue()
            let number = try transaction.begin(
                NewLoad(
                    kind: LoadKind.policeUK.rawValue, name: reading.name, digest: reading.digest,
                    madeAt: environment.now(), madeBy: name))
            try transaction.write(draft, load: number)
            let report = shown.numbered(number)
            try transaction.end(load: number, report.tally, report: try report.particulars(reading.notes))
            try transaction.record(
                AuditEvent(
                    actor: name, deed: .evidenceLoaded,
                    subject: AuditSubject(kind: "evidence_load", id: String(number)), at: environment.now(),
                    payload: AuditPayload(after: reading.particulars)))
            try ending.settle(report, &transaction)
            return report
        }
    }

    /// Whether a file among them is one of data.police.uk, by its name, its heading, or what its archive holds.
    static func areStreetRecords(_ files: [EvidenceFile]) throws(ServiceError) -> Bool {
        for file in files {
            if StreetReader.recognises(name: file.name) { return true }
            guard ["csv", "zip"].contains(where: { file.name.lowercased().hasSuffix(".\($0)") }) else { continue }
            if StreetReader.recognises(try file.read().bytes) { return true }
        }
        return false
    }
}
