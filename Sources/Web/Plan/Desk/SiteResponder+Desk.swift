import HTML
import Hummingbird
import Services

/// One's own work.
extension SiteResponder {
    func desk(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        guard visit.method == .post else {
            let (shelf, state) = (shelf, visit.state)
            let work = ListMyWork(desk) { try await shelf.proof(of: $0, in: state, as: party)?.open.count ?? 0 }
            let page = DeskPage(
                answer: try await work.run(as: party), visitor: visit.visitor,
                day: visit.state.frame.today, notice: notice(of: visit))
            return sent(page, visit)
        }
        let form = try await checked(visit)
        let (verb, key) = Self.button(of: form)
        switch verb {
        case "seen":
            try await ListMyWork(desk).seen(.key(key), as: party)
            return done(at: .desk, "seen", nil)
        case "finish":
            try await AskColleague(desk).finish(.key(key), version: Int(form.text("version")) ?? 0, as: party)
            return done(at: .desk, "finished", nil)
        default: throw Refusal.malformed
        }
    }
}
