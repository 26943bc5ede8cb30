import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The page of a measure.
extension SiteResponder {
    func measure(_ key: String, _ visit: Visit) async throws -> Response {
        let place = visit.query["place"] ?? ""
        let show = ShowMeasure(try services(for: visit))
        let sight: MeasureSight?
        do {
            sight = try await show.run(key, place: place, as: visit.visitor.party)
        } catch {
            // A place that can't be told has no page of its own; the measure has.
            guard FormError.inForm(error, first: "place") != nil else { throw error }
            return redirect(to: .measure(key))
        }
        guard let sight else { throw Refusal.notFound }
        return sent(MeasurePage(sight: sight, visitor: visit.visitor), visit)
    }
}
