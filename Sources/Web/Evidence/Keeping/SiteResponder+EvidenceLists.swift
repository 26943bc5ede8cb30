import CommunitySafety
import HTML
import Hummingbird
import Services

/// The lists that the evidence is kept by.
extension SiteResponder {
    func evidenceList(_ shelf: EvidenceShelf, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let visitor = visit.visitor
        let party = visitor.party
        let notice = evidenceNotice(shelf, visit)
        switch shelf {
        case .measures:
            let list = try await KeepMeasures(desk).list(as: party)
            return sent(MeasuresPage(listings: list, visitor: visitor, notice: notice), visit)
        case .sources:
            let list = try await KeepSources(desk).list(as: party)
            return sent(SourcesPage(listings: list, visitor: visitor, notice: notice), visit)
        case .areas: return try await areas(desk, visit)
        case .sets:
            let overview = try await KeepAreaSets(desk).list(as: party)
            return sent(AreaSetsPage(overview: overview, visitor: visitor, notice: notice), visit)
        case .quality:
            let overview = try await KeepQualityNotes(desk).list(as: party)
            return sent(QualityNotesPage(overview: overview, visitor: visitor, notice: notice), visit)
        }
    }

    private func areas(_ desk: ServiceContext, _ visit: Visit) async throws -> Response {
        let words = visit.query["name"] ?? ""
        let kind = visit.query["kind"].flatMap { AreaKind(rawValue: $0) }
        let overview = try await ShowAreas(desk).run(searching: words, kind: kind, as: visit.visitor.party)
        return sent(
            AreasPage(
                visitor: visit.visitor, overview: overview, words: String(words.prefix(200)), kind: kind,
                notice: evidenceNotice(.areas, visit)), visit)
    }

    /// What the address says has just been done, with the undoing of a removal.
    private func evidenceNotice(_ shelf: EvidenceShelf, _ visit: Visit) -> Markup? {
        guard let done = visit.query["done"], let words = Self.evidenceWords[done] else { return nil }
        let gone = visit.query["record"].map { String($0.prefix(80)) }
        return div(.class("ww-notice ww-notice--done"), .role("status")) {
            p { words }
            if done == "removed", let gone {
                recordButton(shelf, gone, "restore", "Undo", about: "the removal", visit.visitor)
            }
        }
    }

    private static let evidenceWords = ["saved": "Saved.", "removed": "Removed.", "restored": "It is back."]
}
