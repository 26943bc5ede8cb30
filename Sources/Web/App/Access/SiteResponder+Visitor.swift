import CommunitySafety
import Hummingbird
import Services

/// Who is asking.
extension SiteResponder {
    /// The visitor that a request comes from.
    func visitor(of request: Request, _ state: PublishedState) async throws -> Visitor {
        isPublic
            ? Visitor(party: .public, formToken: tokens.ofEverybody)
            : Visitor(party: .operator, formToken: tokens.ofOperator)
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
}
