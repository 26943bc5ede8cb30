import CommunitySafety
import HTTPTypes
import Hummingbird
import Services

/// How quoted figures read.
extension SiteResponder {
    func figureStyle(_ visit: Visit) async throws -> Response {
        let keeping = KeepFigureStyle(try services(for: visit))
        let party = visit.visitor.party
        guard visit.method == .post else {
            let standing = try await keeping.standing(as: party)
            return sent(
                FigureStylePage(standing: standing, visitor: visit.visitor, done: visit.query["done"]), visit)
        }
        guard visit.visitor.may(.keepFigureStyle) else { throw Refusal.notPermitted(.keepFigureStyle) }
        let form = try await checked(visit)
        let seen = Int(form.text("seen")) ?? 0
        switch form.text("do") {
        case "save":
            var style = FigureStyle()
            for topic in FigureStyle.Topic.allCases {
                if let option = FigureStyle.Option(rawValue: form.text(topic.rawValue)) { style[topic] = option }
            }
            try await keeping.keep(style, seen: seen, as: party)
            return finished(at: .figureStyle, [("done", "saved")])
        case "undo":
            try await keeping.undo(seen: seen, as: party)
            return finished(at: .figureStyle, [("done", "undone")])
        default: throw Refusal.malformed
        }
    }
}
