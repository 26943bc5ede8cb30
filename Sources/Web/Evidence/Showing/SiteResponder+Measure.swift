import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The page of a measure, and that of a source.
extension SiteResponder {
    func measure(_ key: String, _ visit: Visit) async throws -> Response {
        let (place, period, set) = (visit.query["place"], visit.query["period"], visit.query["with"])
        let show = ShowMeasure(try services(for: visit))
        let sight: MeasureSight?
        do {
            sight = try await show.run(
                key, place: place ?? "", period: period ?? "", with: set ?? "", as: visit.visitor.party)
        } catch {
            // A place that can't be told has no page of its own; the measure has.
            guard FormError.inForm(error, first: "place") != nil else { throw error }
            return redirect(to: .measure(key))
        }
        guard let sight else { throw Refusal.notFound }
        return sent(drawn.page(MeasurePage(sight: sight, visitor: visit.visitor)), visit)
    }

    func evidenceSource(_ key: String, _ visit: Visit) async throws -> Response {
        let sight = try await ShowSource(services(for: visit)).run(key, as: visit.visitor.party)
        return sent(SourcePage(sight: sight, visitor: visit.visitor), visit)
    }
}
