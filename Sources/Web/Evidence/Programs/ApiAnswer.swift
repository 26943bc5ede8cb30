import Documents
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What a program gets: JSON, and where the next page is.
struct ApiAnswer {
    let tree: JSONTree
    var mediaType = "application/json"
    /// The address of the next page; nil on the last.
    var next: String?

    /// A list with the address of the next page.
    static func list<Item>(
        _ page: OpenPage<Item>, _ query: ApiQuery, at address: ApiAddress, _ tree: (Item) -> JSONTree
    ) -> ApiAnswer {
        let next = Self.next(page.next, query, at: address)
        return ApiAnswer(
            tree: .fields(["data": .list(page.items.map(tree)), "next": next.map(JSONTree.text) ?? .null]), next: next)
    }

    static func next(_ cursor: String?, _ query: ApiQuery, at address: ApiAddress) -> String? {
        cursor.map { cursor in
            let kept = query.fields.filter { $0.name != "after" }
            return SiteURL.api(address).address(asking: kept + [("after", cursor)]).string
        }
    }
}

extension SiteResponder {
    /// Headers of what programs get. Scripts of any site may read what everybody may see: it is public, and a request from
    /// another site comes without our cookies.
    func apiFields(_ visit: Visit, next: String? = nil) -> HTTPFields {
        let isOpen = visit.visitor.session == nil && visit.visitor.party == .public
        var fields = SecurityHeaders.fields(caching: isOpen ? .published : .own)
        if isOpen { Self.shareWithEverySite(&fields) }
        if let name = HTTPField.Name("Link") {
            let links =
                (next.map { ["<\($0)>; rel=\"next\""] } ?? []) + [
                    "<\(SiteURL.api(.description).path)>; rel=\"service-desc\"",
                    "<\(SiteURL.openData.path)>; rel=\"service-doc\"",
                ]
            fields[name] = links.joined(separator: ", ")
        }
        return fields
    }

    static func shareWithEverySite(_ fields: inout HTTPFields) {
        fields[.accessControlAllowOrigin] = "*"
        fields[.accessControlExposeHeaders] = "ETag, Link, Retry-After"
    }

    /// A body that differs for those who have signed in.
    func varied(_ body: StoredBody, _ request: Request) -> Response {
        var response = body.response(to: request)
        response.headers[.vary] = "Accept-Encoding, Cookie"
        return response
    }

    /// The refusal as programs are told it; nil for a request of a page.
    func problem(of refusal: Refusal, _ request: Request) -> Response? {
        guard (request.head.path ?? "").hasPrefix("/api/") else { return nil }
        var fields = refusal.fields
        Self.shareWithEverySite(&fields)
        return problem(ApiProblem.of(refusal), request, refusal.status, fields)
    }

    func problem(
        _ tree: JSONTree, _ request: Request, _ status: HTTPResponse.Status, _ fields: HTTPFields
    ) -> Response {
        StoredBody(tree.bytes, type: ApiProblem.mediaType, headers: fields, effort: .quick)
            .response(to: request, status: status)
    }
}
