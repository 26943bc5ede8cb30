import CommunitySafety
import HTTPTypes
import Proofreading
import Services
import Storage
import Testing
import Web

/// The partnership's pages over a store in memory: one agency with a post, a private holder and a private contact in
/// planted words, and a plan whose action that agency leads.
struct PartnershipSite {
    static let moment = Instant(milliseconds: 1_705_310_000_000)
    static let planted = ["Zephyrine Quillby", "07700 900123", "zq@secret.example"]
    static let agencyName = "Merrow Police"

    let desk: ServiceContext
    let agency: String
    let post: String
    let holding: String
    let contacts: [String]

    init() async throws {
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: Self.moment)
        let environment = ServiceEnvironment(now: { Self.moment }, ids: .random(now: { Self.moment }))
        desk = ServiceContext(store: store, environment: environment)
        try await Self.keep(try Self.plan(), in: store, environment)
        let keep = KeepPartnership(desk)
        agency = try await keep.save(
            .agency, [.name: Self.agencyName, .agencyKind: "responsible"], as: .operator)
        post = try await keep.save(
            .post, [.name: "Sergeant", .agency: agency, .answersFor: "agency", .isPublished: "yes"], as: .operator)
        holding = try await keep.save(.holding, [.post: post, .person: Self.planted[0]], as: .operator)
        let telephone = try await keep.save(
            .contact, [.subject: "posts:\(post)", .contactKind: "telephone", .value: Self.planted[1]], as: .operator)
        let email = try await keep.save(
            .contact, [.subject: "agencies:\(agency)", .contactKind: "email", .value: Self.planted[2]], as: .operator)
        contacts = [telephone, email]
        try await keep.save(.group, [.name: "Tasking", .groupKind: "tasking", .chair: post], as: .operator)
    }

    private static func plan() throws -> Plan {
        var action = Action(reference: "1.1", address: "1.1", paragraphs: ["Visit"], priority: nil)
        action.leads = ["Merrow Police", "Town <b>Team</b>"].map { ActionParty(printed: $0, party: $0, guessed: false) }
        return Plan(title: "Plan", year: try planYear(2023), actions: [action])
    }

    private static func keep(_ plan: Plan, in store: Store, _ environment: ServiceEnvironment) async throws {
        try await store.write { transaction in
            try transaction.insert(
                Partnership(name: "Aldmere", area: "Aldmere"), id: environment.ids.next(), demonstrationDate: moment.day
            )
            _ = try transaction.insert(plan, asAt: moment.day, at: moment, ids: environment.ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "1"), at: moment,
                    payload: AuditPayload()))
        }
    }

    private func services() throws -> SiteServices {
        var services = try SiteServices.example()
        let desk = desk
        services.partners = { try await ShowPartners(desk).run(as: .public) }
        return services
    }

    /// Asked from the machine itself.
    func officer() throws -> Visitor { Visitor(try services(), isPublic: false, desk: desk) }

    /// Asked by somebody of a role, or by nobody in particular.
    func visitor(_ role: Role?) async throws -> RoleVisitor {
        let visitor = Visitor(
            try services(), isPublic: false, desk: desk, gate: .accounts(setUpCode: "code", isSecure: false))
        guard let role else { return RoleVisitor(visitor: visitor, cookie: nil) }
        let token = try await visitor.ask("/").token ?? ""
        let answer = try await visitor.post([("token", token), ("role", role.rawValue)], to: "/demonstration/role")
        let cookie = answer.headers[values: .setCookie].map { String($0.prefix { $0 != ";" }) }
        return RoleVisitor(visitor: visitor, cookie: cookie.joined(separator: "; "))
    }

    /// Every address that could hold something of the partnership's.
    var addresses: [String] {
        let all = PartnershipKind.allCases.flatMap { kind -> [String] in
            ["/partnership/\(kind.rawValue)", "/partnership/\(kind.rawValue)/new/edit"]
        }
        let ids = [("agencies", agency), ("posts", post), ("holders", holding)] + contacts.map { ("contacts", $0) }
        let records = ids.flatMap { ["/partnership/\($0.0)/\($0.1)", "/partnership/\($0.0)/\($0.1)/edit"] }
        return ["/partnership", "/partnership/parties", "/partners", "/", "/plan/2023-24"] + all + records
    }
}

/// A visitor with the cookie of a session.
struct RoleVisitor {
    let visitor: Visitor
    let cookie: String?

    func ask(_ path: String) async throws -> Visitor.Answer {
        var headers = HTTPFields()
        if let cookie { headers[.cookie] = cookie }
        return try await visitor.ask(path, headers: headers)
    }

    /// Sends a form with the token of a page that has one.
    func submit(_ fields: [(String, String)], to path: String, from page: String = "/partnership") async throws
        -> Visitor.Answer
    {
        var headers = HTTPFields()
        if let cookie { headers[.cookie] = cookie }
        let token = try await ask(page).token ?? ""
        return try await visitor.post([("token", token)] + fields, to: path, headers: headers)
    }
}
