import CommunitySafety
import HTTPTypes
import Hummingbird
import Proofreading
import Services

/// Bringing in a plan: upload, look, correct, take in, undo.
extension SiteResponder {
    func imports(_ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return try await importsPage(visit) }
        let form = try await checked(visit)
        if form.has("undo") { return try await undo(form.text("undo"), visit) }
        guard let file = form.file("file") else {
            return try await importsPage(visit, form, [.init(message: "Choose the plan’s file", field: "file")])
        }
        guard form.text("year").isEmpty || PlanYear(form.text("year")) != nil else {
            return try await importsPage(
                visit, form, [.init(message: "Write the year as 2023-24, or leave it empty", field: "year")])
        }
        do {
            let id = try await PrepareImport(services(for: visit), intake: documentIntake()).run(
                DocumentFile(name: file.name, bytes: file.bytes), year: PlanYear(form.text("year")),
                as: visit.visitor.party)
            return redirect(to: .proposal(id))
        } catch ServiceError.invalid(let diagnostics) {
            let problem = diagnostics.last.map { "\($0.message) \($0.remedy)" } ?? "The file can’t be read"
            return try await importsPage(visit, form, [.init(message: problem, field: "file")])
        }
    }

    private func importsPage(
        _ visit: Visit, _ form: SentForm = SentForm(), _ errors: [FormError] = []
    ) async throws -> Response {
        let services = try services(for: visit)
        let waiting = try await ListProposals(services).run(as: visit.visitor.party)
        let plans = try await ListPlans(services).run(as: visit.visitor.party)
        let page = ImportsPage(
            name: errors.isEmpty ? "Bring in a plan" : "Error: Bring in a plan", visitor: visit.visitor, errors: errors,
            year: form.text("year"),
            waiting: waiting.map { ($0.fileName, $0.preparedOn.words, .proposal($0.id)) },
            taken: plans.compactMap(ImportsPage.Taken.init), limit: FileSize.words(limits.upload))
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func undo(_ id: String, _ visit: Visit) async throws -> Response {
        try await UndoImport(services(for: visit)).run(id: id, as: visit.visitor.party)
        return redirect(to: .imports, at: "taken")
    }

    func proposal(_ id: String, _ visit: Visit) async throws -> Response {
        let services = try services(for: visit)
        guard visit.method == .post else {
            let shown = try await ShowProposal(services, intake: documentIntake()).run(id: id, as: visit.visitor.party)
            return sent(ProposalPage(shown, for: visit.visitor), visit)
        }
        let form = try await checked(visit)
        guard let version = Int(form.text("version")) else { throw Refusal.malformed }
        switch form.text("do") {
        case "accept":
            let outcome = try await AcceptProposal(services, intake: documentIntake()).run(
                id: id, version: version, as: visit.visitor.party)
            return redirect(to: .plan(outcome.year))
        case "discard":
            try await DiscardProposal(services).run(id: id, as: visit.visitor.party)
            return redirect(to: .imports)
        case "columns", "names":
            guard let change = ProposalChange(form) else { throw Refusal.malformed }
            try await CorrectProposal(services).run(id: id, version: version, as: visit.visitor.party) {
                change.apply(to: &$0)
            }
            return redirect(to: .proposal(id), at: change.anchor)
        default: throw Refusal.malformed
        }
    }

    func proposalRow(_ id: String, block: Int, row: Int, _ visit: Visit) async throws -> Response {
        let services = try services(for: visit)
        guard visit.method == .post else {
            let shown = try await ShowProposal(services, intake: documentIntake()).run(id: id, as: visit.visitor.party)
            guard let page = ProposalRowPage(shown, block: block, row: row, for: visit.visitor) else {
                throw Refusal.notFound
            }
            return sent(page, visit)
        }
        let form = try await checked(visit)
        guard let version = Int(form.text("version")) else { throw Refusal.malformed }
        let change = ProposalChange(row: ReadingCorrections.RowPlace(block: block, row: row), form)
        try await CorrectProposal(services).run(id: id, version: version, as: visit.visitor.party) {
            change.apply(to: &$0)
        }
        return redirect(to: .proposal(id), at: "table-\(block)")
    }

    private func documentIntake() throws -> DocumentIntake {
        guard let intake else { throw Refusal.notFound }
        return intake
    }
}

extension ImportsPage.Taken {
    /// Nil for a version that wasn't imported.
    init?(_ listing: PlanListing) {
        guard let origin = listing.origin else { return nil }
        self.init(
            id: origin.id, fileName: origin.fileName, day: origin.importedOn.words,
            counts:
                "\(origin.priorities) priorities, \(origin.actions) actions, \(origin.successMeasures) measures, \(origin.members) members",
            plan: .plan(listing.year), planName: "Plan \(listing.year.name), version \(listing.version)",
            canUndo: !origin.isUndone && listing.status == .draft)
    }
}
