import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Figures, loads and remembered mappings.
extension SiteResponder {
    func evidence(_ visit: Visit) async throws -> Response {
        let issue = visit.query["issue"].flatMap { $0.count <= 80 ? $0 : nil }
        let figures = try await ShowFigures(services(for: visit)).run(issue: issue, as: visit.visitor.party)
        // An issue without figures has no page of its own.
        if issue != nil, figures.isEmpty { return redirect(to: .evidence) }
        return sent(EvidencePage(visitor: visit.visitor, figures: figures, issue: issue), visit)
    }

    func evidenceLoads(_ visit: Visit) async throws -> Response {
        let services = try services(for: visit)
        guard visit.method == .post else {
            let loads = try await ListLoads(services).run(as: visit.visitor.party)
            let waiting = try await ListPreparedTables(services).run(as: visit.visitor.party)
            return sent(
                LoadsPage(visitor: visit.visitor, loads: loads, waiting: waiting, notice: loadNotice(visit)), visit)
        }
        let form = try await checked(visit)
        guard let number = Int(form.text("undo")) else { throw Refusal.malformed }
        try await UndoLoad(services).run(number, as: visit.visitor.party)
        return done(at: .evidenceLoads, "load-undone", nil)
    }

    func evidenceLoad(_ number: Int, _ visit: Visit) async throws -> Response {
        let services = try services(for: visit)
        guard visit.method == .post else {
            let load = try await ShowLoad(services).run(number, as: visit.visitor.party)
            return sent(LoadPage(visitor: visit.visitor, load: load, notice: loadNotice(visit)), visit)
        }
        _ = try await checked(visit)
        try await UndoLoad(services).run(number, as: visit.visitor.party)
        return done(at: .evidenceLoad(number), "load-undone", nil)
    }

    func tableMappings(_ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return try await mappingsPage(visit) }
        let form = try await checked(visit)
        let keep = KeepMappings(try services(for: visit))
        do {
            switch form.text("do") {
            case "rename": try await keep.rename(form.text("id"), to: form.text("name"), as: visit.visitor.party)
            case "forget": try await keep.forget(form.text("id"), as: visit.visitor.party)
            default: throw Refusal.malformed
            }
        } catch {
            guard let errors = FormError.inForm(error, first: "main") else { throw error }
            return try await mappingsPage(visit, errors)
        }
        return done(at: .tableMappings, form.text("do") == "forget" ? "mapping-forgotten" : "mapping-renamed", nil)
    }

    private func mappingsPage(_ visit: Visit, _ errors: [FormError] = []) async throws -> Response {
        let mappings = try await KeepMappings(services(for: visit)).list(as: visit.visitor.party)
        let page = MappingsPage(visitor: visit.visitor, mappings: mappings, errors: errors, notice: loadNotice(visit))
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// What has just been done.
    func loadNotice(_ visit: Visit) -> Markup? {
        guard let done = visit.query["done"], let words = Self.loadWords[done] else { return nil }
        return div(.class("ww-notice ww-notice--done"), .role("status")) { p { words } }
    }

    private static let loadWords = [
        "load-undone": "Taken back. The figures that stood before stand again.",
        "loaded": "Loaded. You can take it back here at any time.",
        "load-same": "This was loaded before, and every figure of it stands, so nothing was loaded again.",
        "load-discarded": "Thrown away. Nothing of it is kept.",
        "name-settled": "Kept. It is remembered with the table.",
        "mapping-renamed": "Renamed.", "mapping-forgotten": "Forgotten. What was loaded by it stays.",
        "draft-kept": "Kept until you come back. Nothing counts before it is saved.",
    ]
}
