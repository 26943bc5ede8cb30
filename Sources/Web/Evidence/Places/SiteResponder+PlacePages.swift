import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The pages of places, for everybody.
extension SiteResponder {
    func places(_ visit: Visit) async throws -> Response {
        let list = try await ShowPlace(try services(for: visit)).list(as: visit.visitor.party)
        return sent(PlacesPage(visitor: visit.visitor, list: list), visit)
    }

    func evidenceArea(_ address: String, _ visit: Visit) async throws -> Response {
        try await placePage(address, visit, errors: [])
    }

    /// As whoever asks sees it, or, where that is asked, as everybody does.
    func placePage(_ address: String, _ visit: Visit, errors: [FormError]) async throws -> Response {
        let desk = try services(for: visit)
        let visitor = visit.query["view"] == "public" ? Visitor.anybody : visit.visitor
        let sight = try await ShowPlace(desk).run(address, as: visitor.party)
        let keeping =
            visitor.may(.readEvidence) ? try await ShowAreas(desk).run(code: sight.area.code, as: visitor.party) : nil
        let page = AreaPage(
            sight: sight, keeping: keeping, actions: try await actions(naming: sight.area, visit),
            answers: try await ShowAnswer(desk).about(area: sight.area.code), visitor: visitor,
            errors: errors, notice: placeNotice(visit))
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Of the plan in force; none while there is none.
    private func actions(naming area: Area, _ visit: Visit) async throws -> [(year: PlanYear, action: Action)] {
        guard area.kind == .ward || area.kind == .custom, visit.state.frame.currentYear != nil else { return [] }
        let source = PageSource(services: services, shelf: shelf, state: visit.state, checkLimit: limits.upload)
        return PlaceDeeds.actions(naming: area.name, in: try await source.currentEdition())
    }
}
