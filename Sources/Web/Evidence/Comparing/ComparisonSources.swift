import CommunitySafety
import HTML
import Proofreading
import Services

/// Where compared figures come from, once for each source.
struct ComparisonSources {
    let pairs: [ComparedPair]
    let mayKeep: Bool

    @MarkupBuilder var markup: Markup {
        let sources = pairs.compactMap(\.source)
        if !sources.isEmpty {
            pageSection("Where it comes from", id: "sources") {
                for (index, source) in sources.enumerated() where sources.firstIndex(of: source) == index {
                    facts(of: source)
                }
            }
        }
    }

    private func facts(of source: EvidenceSource) -> Markup {
        summaryList([
            ("Source", Markup(text: source.name)), ("What it counts", Markup(text: source.counting)),
            ("What it can’t show", Markup(text: source.caveats)), ("As loaded by", Markup(text: loaded(source))),
            ("People", Markup(text: people)), ("Licence", Markup(text: source.attribution)),
        ])
    }

    /// The day of the latest load that any of the figures came with.
    private func loaded(_ source: EvidenceSource) -> String {
        pairs.filter { $0.source == source }.flatMap { [$0.comparison.later, $0.comparison.earlier] }
            .compactMap(\.loadedOn).max()?.words ?? ""
    }

    private var people: String {
        for pair in pairs {
            if case .byPeople(let later, let earlier) = pair.footing {
                let days = later.on == earlier.on ? later.on.words : "\(later.on.words) and \(earlier.on.words)"
                let many = [later, earlier].map { Counted.digits(Int($0.count)) }
                return
                    "\(pair.place.name) \(many[0]), \(pair.otherPlace.name) \(many[1]) \(later.isHouseholds ? "households" : "people"), \(days)"
            }
        }
        return ""
    }
}
