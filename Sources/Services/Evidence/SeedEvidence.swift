internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Fills the demonstration's returns and its log of activity: all of it is invented, and goes in by the ordinary services.
struct SeedEvidence {
    let context: ServiceContext

    /// Operator only. Agencies that another plan than the demonstration's own doesn't list are passed over.
    func run(as party: ActingParty) async throws(ServiceError) {
        let register = try await context.read { try $0.agencyRegister() }
        let ids = Dictionary(
            register.list(.agency).map { ($0.record.name, $0.id) }, uniquingKeysWith: { first, _ in first })
        for owed in DemonstrationEvidence.statutory {
            guard let agency = ids[owed.agency] else { continue }
            let key = try await KeepReturns(context).switchOn(owed.key, agency: agency, from: "2023-07-01", as: party)
            try await answer(owed.came, key, as: party)
        }
        for local in DemonstrationEvidence.local {
            guard let agency = ids[local.agency] else { continue }
            let key = try await KeepReturns(context).add(
                .init(
                    agency: agency, dataset: local.dataset, wanted: local.wanted, dueDays: local.dueDays,
                    from: "2023-10-01"), as: party)
            try await answer(local.came, key, as: party)
        }
        for (agency, entry) in DemonstrationEvidence.activities {
            var entry = entry
            guard agency.isEmpty || ids[agency] != nil else { continue }
            entry.agency = ids[agency] ?? ""
            try await LogActivity(context).add(entry, as: party)
        }
    }

    private func answer(
        _ came: [DemonstrationEvidence.Came], _ key: String, as party: ActingParty
    ) async throws(ServiceError) {
        for answer in came {
            let part = "\(key)_\(answer.quarter)"
            if let file = answer.file {
                let gift = GiveReturn.Gift(
                    file: EvidenceFile(name: file.name, bytes: Array(file.text.utf8)), note: file.note, parts: [part])
                _ = try await GiveReturn(context).run(gift, as: party)
            } else {
                try await AnswerReturn(context).run(part, .received, on: answer.on, as: party)
            }
        }
    }
}
