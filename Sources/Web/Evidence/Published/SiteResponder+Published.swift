import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What an office publishes on its way in: read, looked at, taken in.
extension SiteResponder {
    /// Nil where the id isn't of such files. A page that leads on waits a moment for what takes only a moment.
    func published(_ id: String, _ visit: Visit, patience: Duration = .zero) async throws -> PublishedLoad? {
        try await ShowPublished(services(for: visit), intake: sheetIntake()).run(
            id: id, patience: patience, as: visit.visitor.party)
    }

    /// Leads to what files say, or to how far they are read.
    func looked(at id: String, _ visit: Visit) async throws -> Response {
        let load = try await published(id, visit, patience: limits.loadPatience)
        if let load, let way = try await way(on: load, visit) { return way }
        return redirect(to: .preparedLoad(id))
    }

    func published(_ load: PublishedLoad, _ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return try await publishedPage(load, visit) }
        let form = try await checked(visit)
        let (services, intake, party) = (try services(for: visit), try sheetIntake(), visit.visitor.party)
        switch form.text("do") {
        case "accept":
            guard let version = Int(form.text("version")) else { throw Refusal.malformed }
            return try await accepted(load, version, visit)
        case "read":
            try await ShowPublished(services, intake: intake).readAgain(id: load.id, as: party)
            return try await looked(at: load.id, visit)
        case "discard":
            try await DiscardPublished(services).run(id: load.id, as: party)
            return done(at: .evidenceLoads, "load-discarded", nil)
        default: throw Refusal.malformed
        }
    }

    private func accepted(_ load: PublishedLoad, _ version: Int, _ visit: Visit) async throws -> Response {
        do {
            try await AcceptPublished(services(for: visit), intake: sheetIntake()).start(
                id: load.id, version: version, as: visit.visitor.party)
        } catch ServiceError.conflict(.changedMeanwhile) {
            // Somebody took it in, or it was read again: what stands now is shown.
            guard case .ready(let report, _) = load.standing else { return redirect(to: .preparedLoad(load.id)) }
            let page = PublishedLoadPage(load: load, report: report, hitch: .changedMeanwhile, visitor: visit.visitor)
            return sent(page, visit, status: .conflict)
        }
        return try await looked(at: load.id, visit)
    }

    private func publishedPage(_ load: PublishedLoad, _ visit: Visit) async throws -> Response {
        if let way = try await way(on: load, visit) { return way }
        switch load.standing {
        case .ready(let report, let hitch):
            return sent(PublishedLoadPage(load: load, report: report, hitch: hitch, visitor: visit.visitor), visit)
        case .failed(let faults):
            return sent(PublishedFaultsPage(load: load, faults: faults, visitor: visit.visitor), visit)
        case .working, .waiting, .tables, .taken: return sent(PublishedWorkPage(load: load), visit)
        }
    }

    /// Where files lead that don't wait any more: to their load, or to the tables that they turned out to be.
    private func way(on load: PublishedLoad, _ visit: Visit) async throws -> Response? {
        switch load.standing {
        case .taken(let number?): done(at: .evidenceLoad(number), "loaded", nil)
        case .taken(nil): done(at: .evidenceLoads, "load-same", nil)
        case .tables(let ids): try await next(after: ids, visit)
        case .working, .waiting, .failed, .ready: nil
        }
    }
}
