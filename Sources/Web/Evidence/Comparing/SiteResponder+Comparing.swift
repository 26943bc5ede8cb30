import HTML
import HTTPTypes
import Hummingbird
import Services

/// Two figures set side by side.
extension SiteResponder {
    func compareFigures(_ visit: Visit) async throws -> Response {
        let compare = CompareFigures(try services(for: visit))
        let choice = ComparisonChoice(visit.query)
        let party = visit.visitor.party
        do {
            let answer = try await compare.run(choice, as: party)
            return sent(ComparisonPage(answer: answer, visitor: visit.visitor), visit)
        } catch {
            guard let errors = FormError.inForm(error, first: "measure") else { throw error }
            let lists = try await compare.run(ComparisonChoice(measure: choice.measure), as: party)
            let page = ComparisonPage(answer: lists, visitor: visit.visitor, typed: choice, errors: errors)
            return sent(page, visit, status: .unprocessableContent)
        }
    }
}
