import CommunitySafety
import HTTPTypes
import Hummingbird
import Services

/// Who is asking.
extension SiteResponder {
    /// The visitor that a request comes from.
    func visitor(of request: Request, _ state: PublishedState) async throws -> Visitor {
        if isPublic { return Visitor(party: .public, formToken: tokens.ofEverybody) }
        guard let desk, case .accounts = gate else {
            return Visitor(party: .operator, formToken: tokens.ofOperator)
        }
        var visitor = Visitor(party: .public, formToken: tokens.ofEverybody)
        guard let token = cookies(for: request).value(of: .session, in: request) else { return visitor }
        switch try await ResolveSession(desk).run(token: token) {
        case .none: break
        case .ended(let account): visitor.endedAccount = account
        case .open(let session):
            visitor.session = session
            visitor.party = session.party
            visitor.name = session.name
            visitor.formToken = session.formToken
        }
        return visitor
    }

    /// As which audience the route table knows a visitor.
    func audience(of visitor: Visitor, _ state: PublishedState) -> Audience {
        switch visitor.party {
        case .operator: .operator
        case .account(let actor): .role(actor.role)
        case .public, .link: state.frame.partnership.isDemonstration ? .demonstration : .everybody
        }
    }

    /// The partnership's services; not found on a server that has none for its visitors.
    func services(for visit: Visit) throws -> ServiceContext {
        guard let desk else { throw Refusal.notFound }
        return desk
    }

    func cookies(for request: Request) -> Cookies {
        guard case .accounts(_, let isSecure) = gate else { return Cookies(isSecure: false, request) }
        return Cookies(isSecure: isSecure, request)
    }

    /// From where somebody asks. Behind a proxy on the same machine it is the address that the proxy saw last.
    func client(of request: Request, peer: String) -> Client {
        var address = peer
        if ["127.0.0.1", "::1", ""].contains(peer), let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[name]?.split(separator: ",").last
        {
            address = String(last.filter { $0.isHexDigit || $0 == "." || $0 == ":" }.prefix(45))
        }
        return Client(
            address: address, device: DeviceWords.of(request.headers[.userAgent]),
            deviceToken: cookies(for: request).value(of: .device, in: request))
    }
}
