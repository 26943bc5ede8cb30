internal import CommunitySafety
internal import Proofreading

/// A record's text as the value that the rules read.
extension RecordText {
    func action(year: PlanYear) -> Action {
        Action(
            reference: optional(.reference), address: self[.address].isEmpty ? "new" : self[.address],
            paragraphs: self[.words].split(separator: "\n\n").map(String.init), priority: optional(.priority),
            leads: PartyLines(printed: self[.leads], meaning: self[.leadParties]).parties,
            partners: PartyLines(printed: self[.partners], meaning: self[.partnerParties]).parties,
            byWhen: ByWhenReader(year: year).read(self[.byWhen]), status: ActionStatus(rawValue: self[.status]))
    }

    func measure(year: PlanYear) -> SuccessMeasure {
        SuccessMeasure(
            text: self[.words], priority: optional(.priority), heading: self[.heading], baseline: optional(.baseline),
            target: optional(.target), polarity: MeasurePolarity(rawValue: self[.polarity]), source: optional(.source),
            due: ByWhenReader(year: year).read(self[.byWhen]))
    }

    var section: PlanSection {
        PlanSection(
            kind: .narrative, heading: self[.heading], narrative: self[.narrative],
            narrativeAfter: self[.narrativeAfter])
    }

    private func optional(_ field: RecordField) -> String? { self[field].isEmpty ? nil : self[field] }
}
