import CommunitySafety
import HTML
import Proofreading

extension AreaKind {
    /// One, and several, as a sentence names them.
    var placeWords: (one: String, many: String) {
        switch self {
        case .lsoa: ("small area (LSOA)", "small areas (LSOA)")
        case .msoa: ("middle area (MSOA)", "middle areas (MSOA)")
        case .ward: ("ward", "wards")
        case .district: ("district", "districts")
        case .partnership: ("partnership area", "partnership areas")
        case .force: ("police force area", "police force areas")
        case .county: ("county", "counties")
        case .custom: ("place of our own", "places of our own")
        }
    }

    /// For choices, the smallest first.
    static let bySize: [AreaKind] = [.lsoa, .msoa, .ward, .custom, .district, .partnership, .county, .force]
}

/// The issues that measures belong to, as people call them.
enum IssueWords {
    static func name(_ issue: String) -> String {
        if let name = names[issue] { return name }
        return issue.isEmpty ? "Other" : issue.replacing("-", with: " ").asSentence
    }

    private static let names = [
        "asb": "Anti-social behaviour", "crime": "CCTV", "engagement": "Training, walks and events",
        "environment": "Fly-tipping, graffiti and the like", "other": "Other crime",
        "population": "People and households", "vehicle-crime": "Vehicle crime",
    ]
}

extension MeasureAudience {
    /// Who may see a measure.
    var whoSees: String {
        switch self {
        case .everybody: "Everybody"
        case .partnership: "The partnership"
        case .restricted: "Manager, officers and analysts"
        }
    }
}

extension DisclosureProfile {
    /// What is withheld.
    var words: String {
        switch self {
        case .open: "Any: it counts things, or what was done"
        case .standard: "From 5: 1 to 4 are withheld"
        case .sensitive: "From 8: 1 to 7 are withheld, others are rounded to the nearest 5"
        }
    }
}

extension MeasureBasis {
    var words: String {
        switch self {
        case .happened: "What happened"
        case .reported: "What was reported"
        case .askedSample: "What residents said: a sample drawn by chance"
        case .askedAnybody: "What residents said: anybody who wanted to"
        case .askedMeeting: "What residents said: those at a meeting or of a group"
        }
    }
}

extension MeasureUnit {
    var words: String {
        switch self {
        case .count: "Number"
        case .people: "People"
        case .hours: "Hours"
        case .percent: "Per cent"
        case .pence: "Pence"
        case .days: "Days"
        }
    }
}

extension MeasureAggregation {
    var words: String {
        switch self {
        case .sum: "They add up"
        case .latest: "The latest stands"
        case .ratio: "They are made anew from what they divide"
        case .none: "They can’t be made into one"
        }
    }
}

extension EvidencePeriod {
    /// “June 2020”, “2022-23”, “1 October 2021 to 30 September 2022”.
    var daysInWords: String {
        switch kind {
        case .day: from.words
        case .financialYear: "April \(from.year) to March \(to.year)"
        case .month, .quarter, .calendarYear, .assessmentYear, .range: "\(from.words) to \(to.words)"
        }
    }
}

/// Where else the evidence is kept, at the end of its pages.
func evidenceShelves(but own: EvidenceShelf? = nil) -> Markup {
    pageSection("What else is kept", id: "shelves") {
        ul(.class("ww-list")) {
            for shelf in EvidenceShelf.allCases where shelf != own {
                li {
                    link(shelf.title, to: .evidenceList(shelf))
                    ": \(shelf.purpose)"
                }
            }
        }
    }
}

/// A link to a record's form, read aloud with the record's name.
func changeLink(_ shelf: EvidenceShelf, _ key: String, _ name: String) -> Markup {
    a(.href(SiteURL.evidenceForm(shelf, key).address)) {
        "Change"
        span(.class("govuk-visually-hidden")) { " \(name)" }
    }
}

/// A form of one button on a record.
func recordButton(
    _ shelf: EvidenceShelf, _ key: String, _ step: String, _ words: String, about: String, _ visitor: Visitor
)
    -> Markup
{
    form(.class("ww-bare-form"), .method(.post), .action(SiteURL.evidenceForm(shelf, key).address)) {
        formToken(visitor)
        press(words, step, about: about)
    }
}
