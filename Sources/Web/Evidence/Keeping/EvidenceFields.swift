import CommunitySafety
import HTML
import Proofreading
import Services

/// The fields of the evidence's forms: what was typed, or else what is on record.
struct EvidenceFields {
    let typed: SentForm?
    let errors: [FormError]

    func value(_ name: String, _ stored: String?) -> String { typed?[name] ?? stored ?? "" }

    func line(_ name: String, _ label: String, _ stored: String?, hint: String? = nil) -> Markup {
        TextField(name: name, label: label, hint: hint, value: value(name, stored), fills: "off").markup(errors)
    }

    func day(_ name: String, _ label: String, _ stored: String?) -> Markup {
        TextField(name: name, label: label, value: value(name, stored), type: .date, fills: "off", isShort: true)
            .markup(errors)
    }

    func lines(_ name: String, _ label: String, _ stored: String?, hint: String? = nil, rows: Int = 4) -> Markup {
        TextArea(name: name, label: label, hint: hint, value: value(name, stored), rows: rows).markup(errors)
    }

    func choice(
        _ name: String, _ label: String, _ stored: String?, _ options: [(value: String, words: String)],
        hint: String? = nil
    ) -> Markup {
        ChoiceField(name: name, label: label, hint: hint, options: options, value: value(name, stored)).markup(errors)
    }

    /// A measure's fields; of a shipped one only those that may be changed.
    @MarkupBuilder func measure(_ listing: KeepMeasures.Listing?, among all: [KeepMeasures.Listing]) -> Markup {
        let measure = listing?.measure
        if listing?.isShipped != true {
            if listing == nil {
                line(
                    "key", "Key", nil,
                    hint: "The issue and a name in lower case with a dot: asb.patrols. It can’t be changed later.")
            }
            line("name", "Name", measure?.name, hint: "As a heading prints it: Patrols by wardens.")
            line("issue", "Issue", measure?.issue, hint: "One lower-case word, as asb or domestic-abuse.")
            choice(
                "unit", "What is it counted in?", measure?.unit.rawValue,
                MeasureUnit.allCases.map { ($0.rawValue, $0.words) })
            choice(
                "basis", "Does it count what happened, what was reported, or what residents said?",
                measure?.basis.rawValue ?? MeasureBasis.reported.rawValue,
                MeasureBasis.allCases.map { ($0.rawValue, $0.words) },
                hint: "What residents said suggests the concern of the issue whose key is typed above.")
            choice(
                "whole", "Out of how many? (only for what residents said)", measure?.denominator,
                [("", "It isn’t a part of anything")] + wholes(all, but: measure),
                hint: "The measure of how many answered.")
            choice(
                "polarity", "Which way is better?", measure?.polarity.rawValue ?? MeasurePolarity.neither.rawValue,
                MeasurePolarity.allCases.map { ($0.rawValue, $0.words) })
            choice(
                "aggregation", "How do several months become one?", measure?.aggregation.rawValue,
                MeasureAggregation.allCases.filter { $0 != .ratio }.map { ($0.rawValue, $0.words) })
        }
        choice(
            "audience", "Who may see it?", measure?.audience.rawValue ?? MeasureAudience.partnership.rawValue,
            MeasureAudience.allCases.map { ($0.rawValue, $0.whoSees) },
            hint: listing?.limit == .neverPublic ? "Local figures of this issue are never shown to anybody else." : nil)
        choice(
            "smallest", "Smallest place that it may be shown for",
            measure?.smallestArea.rawValue ?? AreaKind.ward.rawValue,
            AreaKind.bySize.map { ($0.rawValue, $0.placeWords.one.asSentence) },
            hint: listing.map { $0.limit == .none ? nil : "Never less than a whole district for this issue." } ?? nil)
        choice(
            "profile", "How small may a number be for everybody to see it?",
            measure?.protection.rawValue ?? DisclosureProfile.standard.rawValue,
            profiles(measure).map { ($0.rawValue, $0.words) },
            hint: "Other numbers are withheld with the small ones where they could be worked out otherwise.")
        lines("note", "What must a reader know before comparing? (optional)", measure?.note)
    }

    private func wholes(_ all: [KeepMeasures.Listing], but measure: Measure?) -> [(value: String, words: String)] {
        all.map(\.measure).filter { ($0.unit.isCounted || $0.key == measure?.denominator) && $0.key != measure?.key }
            .sorted { $0.name < $1.name }
            .map { ($0.key, $0.name) }
    }

    /// Those that the measure's issue allows; of one not made yet all.
    private func profiles(_ measure: Measure?) -> [DisclosureProfile] {
        guard let measure else { return DisclosureProfile.allCases }
        let least = MeasureLimit.leastProfile(key: measure.key, issue: measure.issue)
        let countsPeople = measure.unit == .people && !measure.key.hasPrefix("population.")
        return DisclosureProfile.allCases.filter {
            $0.isAsStrict(as: least) && !(countsPeople && $0 == .open)
        }
    }

    @MarkupBuilder func source(_ listing: KeepSources.Listing?) -> Markup {
        let source = listing?.source
        if listing == nil {
            line("key", "Key", nil, hint: "Lower-case words with hyphens: county-wardens. It can’t be changed later.")
        }
        line("name", "Name", source?.name)
        line("owner", "Whose figures are they?", source?.ownedBy)
        line("supplier", "Who gives them to us?", source?.suppliedBy, hint: "Often the same.")
        line("licence", "Licence (optional)", source?.licence)
        line("attribution", "Sentence that the licence wants printed (optional)", source?.attribution)
        lines("counting", "What is counted, and when?", source?.counting)
        lines("caveats", "What can’t it show?", source?.caveats)
    }

    @MarkupBuilder func areaSet(_ set: KeepAreaSets.Listing?) -> Markup {
        line("name", "Name", set?.name, hint: "As it is printed: districts of Kent without Medway.")
        choice(
            "kind", "What kind of places?", set?.members.first?.kind.rawValue ?? AreaKind.district.rawValue,
            AreaKind.bySize.reversed().map { ($0.rawValue, $0.placeWords.many.asSentence) })
        lines(
            "places", "Places, one a line", set?.members.map(\.name).joined(separator: "\n"),
            hint: "Names or codes. Take a line away to leave a place out.", rows: 14)
    }

    @MarkupBuilder func note(_ listing: KeepQualityNotes.Listing?, _ overview: KeepQualityNotes.Overview) -> Markup {
        let note = listing?.note
        choice(
            "source", "Which source?", note?.source,
            [("", "Choose one")] + overview.sources.map { ($0.key, $0.name) })
        choice(
            "measure", "Which measure?", note?.measure,
            [("", "All of the source")] + overview.measures.map { ($0.key, $0.name) })
        line("area", "Which place? (optional)", note?.area, hint: "A name or a code; empty for all places.")
        day("from", "First day", note?.period.from.iso)
        day("to", "Last day", note?.period.to.iso)
        choice(
            "comparable", "May these figures still be compared with others?", note?.isComparable == true ? "yes" : "no",
            [("no", "No: comparisons refuse, with the reason"), ("yes", "Yes, but a reader should know")])
        lines("reason", "Reason", note?.reason, hint: "It is printed as it stands here.")
    }
}
