import HTML
import HTTPTypes
import Hummingbird
import Services

/// The shapes that answers have.
extension SiteResponder {
    /// A page that is kept until what is published changes; for those who work on it, made anew with their tools.
    func published(_ url: SiteURL, _ visit: Visit, _ source: PageSource) async throws -> Response {
        guard visit.visitor.party == .public, visit.visitor.session == nil else {
            var page = try await source.page(at: url)
            if case .planFigures(let year) = url, var figures = page as? PlanFiguresPage, visit.visitor.may(.readDraft)
            {
                figures.revised = try await ShowRevisedFigures(try services(for: visit))
                    .run(year: year, as: visit.visitor.party)
                page = figures
            }
            return sent(WorkedOnPage(page, at: url, for: visit.visitor), visit)
        }
        let request = visit.request
        let path = url.path
        if let page = source.state.pages[path] { return page.response(to: request) }
        let markup = try await source.page(at: url).markup(in: visit.frame)
        let page = StoredBody(
            markup.bytes, type: "text/html; charset=utf-8", headers: SecurityHeaders.fields(caching: .published))
        shelf.keep(page, at: path, of: source.state)
        return page.response(to: request)
    }

    /// A page made for one request.
    func sent(_ page: any Page, _ visit: Visit, status: HTTPResponse.Status = .ok) -> Response {
        html(page.markup(in: visit.frame), visit.request, status, SecurityHeaders.fields(caching: .never))
    }

    /// The page that says why not, in the visitor's own frame.
    func page(of refusal: Refusal, _ visit: Visit) -> Response {
        if let problem = problem(of: refusal, visit.request) { return problem }
        return html(ErrorPage(refusal).markup(in: visit.frame), visit.request, refusal.status, refusal.fields)
    }

    /// The page that says why not to whoever isn't known; without the site's frame when even that can't be read.
    func page(of refusal: Refusal, _ request: Request) async -> Response {
        if let problem = problem(of: refusal, request) { return problem }
        do {
            let frame = try await shelf.current().frame
            return html(ErrorPage(refusal).markup(in: frame), request, refusal.status, refusal.fields)
        } catch {
            return html(
                BareErrorPage(Refusal.unavailable).markup, request, Refusal.unavailable.status,
                Refusal.unavailable.fields)
        }
    }

    /// Leads on to another page, or to a place on it: after a form was taken, so that reloading doesn't send it again.
    func redirect(to url: SiteURL, at fragment: String? = nil) -> Response {
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.location] = (fragment.map(url.address(at:)) ?? url.address).string
        return Response(status: .seeOther, headers: fields)
    }

    func asset(_ name: String, _ request: Request) throws -> Response {
        guard let body = assets.body(named: name) else { throw Refusal.notFound }
        guard request.method == .get || request.method == .head else { throw Refusal.methodNotAllowed([.get]) }
        return body.response(to: request)
    }

    func health(_ request: Request) -> Response {
        let body = StoredBody(
            Array("ok\n".utf8), type: "text/plain; charset=utf-8", headers: SecurityHeaders.fields(caching: .never))
        return body.response(to: request)
    }

    private func html(
        _ markup: Markup, _ request: Request, _ status: HTTPResponse.Status, _ fields: HTTPFields
    ) -> Response {
        StoredBody(markup.bytes, type: "text/html; charset=utf-8", headers: fields, effort: .quick)
            .response(to: request, status: status)
    }
}
