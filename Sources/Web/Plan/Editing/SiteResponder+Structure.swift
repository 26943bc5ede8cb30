import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Splitting a record in two, and merging two into one.
extension SiteResponder {
    /// The page that a record's address asks for with `?to=split` or `?to=merge`; nil for the form itself.
    func structure(_ editing: Editing, _ visit: Visit) async throws -> Response? {
        guard editing.mayBeRestructured else { return nil }
        switch visit.query["to"] {
        case "split": return sent(editing.splitPage(), visit)
        case "merge": return sent(try await editing.mergePage(), visit)
        default: return nil
        }
    }

    func split(_ form: SentForm, _ editing: Editing, _ visit: Visit) async throws -> Response {
        let halves = (first: form.text("first"), second: form.text("second"))
        do {
            let saved = try await SplitRecord(editing.desk).run(
                editing.kind, editing.open.id, into: halves, version: Int(form.text("version")) ?? 0,
                as: editing.party)
            return done(at: .draft(editing.year), "split", saved.change)
        } catch {
            return sent(try editing.splitPage(halves, after: error), visit, status: Refusal(error).status)
        }
    }

    func merge(_ form: SentForm, _ editing: Editing, _ visit: Visit) async throws -> Response {
        let other = form.text("with").split(separator: " ").map(String.init)
        guard other.count == 2, let otherVersion = Int(other[1]) else {
            var page = try await editing.mergePage()
            page.errors = [FormError(message: "Choose the other \(editing.kind.words).", field: "with-0")]
            return sent(page, visit, status: .unprocessableContent)
        }
        let saved = try await MergeRecords(editing.desk).run(
            editing.kind, (editing.open.id, Int(form.text("version")) ?? 0), with: (.key(other[0]), otherVersion),
            as: editing.party)
        return done(at: editing.url, "merged", saved.change)
    }
}

extension Editing {
    /// Whether it is a record that can be split and merged.
    var mayBeRestructured: Bool { !isNew && (kind == .action || kind == .measure) }

    /// With what was typed, else with a proposal.
    func splitPage(_ typed: (first: String, second: String)? = nil) -> SplitPage {
        SplitPage(
            year: year, url: url, visitor: visitor, kind: kind, text: open.text, version: open.version,
            halves: typed ?? SplitPage.proposal(open.text[.words]))
    }

    /// With what was typed, and why it couldn't be done; errors that the form can't mend are thrown again.
    func splitPage(_ typed: (first: String, second: String), after error: ServiceError) throws -> SplitPage {
        var page = splitPage(typed)
        switch error {
        case .invalid(let diagnostics):
            let field = typed.first.isEmpty ? "first" : "second"
            page.errors = diagnostics.map { FormError(message: "\($0.message) \($0.remedy)", field: field) }
        case .conflict(.changedMeanwhile):
            page.warning =
                "Somebody changed it after you opened it. What stands there now is below, with your two parts."
        default: throw error
        }
        return page
    }

    func mergePage() async throws -> MergePage {
        let outline = try await OutlineDraft(desk).run(year: year, as: party)
        let others = (outline.items[kind] ?? []).filter { $0.mayEdit && $0.id != open.id }
        let here = open.text[.priority]
        // Those of the same priority first.
        let ordered = others.filter { $0.priority == here } + others.filter { $0.priority != here }
        return MergePage(
            year: year, url: url, visitor: visitor, kind: kind, text: open.text, version: open.version, others: ordered)
    }
}
