internal import CommunitySafety

/// What the demonstration's measures and actions say of themselves besides what its file prints: made up, as all of it is.
enum DemonstrationMeasures {
    /// The reading with direction, source and date of some measures, how far some actions are, and what they count towards.
    static func added(to read: PlanDocumentReading) -> PlanDocumentReading {
        var reading = read.reading
        let reader = ByWhenReader(year: reading.plan.year)
        for index in reading.plan.successMeasures.indices {
            let text = reading.plan.successMeasures[index].text
            guard let known = measures.first(where: { text.hasPrefix($0.words) }) else { continue }
            reading.plan.successMeasures[index].polarity = known.polarity
            reading.plan.successMeasures[index].source = known.source
            reading.plan.successMeasures[index].due = reader.read(known.byWhen)
            for address in known.servedBy {
                guard let action = reading.plan.actions.firstIndex(where: { $0.address == address }) else { continue }
                reading.plan.actions[action].measures.append(index + 1)
            }
        }
        for index in reading.plan.actions.indices {
            reading.plan.actions[index].status = statuses[reading.plan.actions[index].address]
        }
        return PlanDocumentReading(file: read.file, document: read.document, reading: reading)
    }

    private struct Known: Sendable {
        let words: String
        var polarity: MeasurePolarity?
        var source: String?
        var byWhen = ""
        let servedBy: [String]
    }

    private static let measures = [
        Known(
            words: "Stay among the three districts", polarity: .lower, source: "Merrowshire Police, monthly return",
            servedBy: ["2.1"]),
        Known(
            words: "Reduce recorded burglary", polarity: .lower, source: "Merrowshire Police, monthly return",
            byWhen: "March 2024", servedBy: ["1.1", "1.3"]),
        Known(words: "Answer to what every safety walk", servedBy: ["4.1"]),
        Known(
            words: "Fewer people who have to report again", polarity: .lower,
            source: "Aldmere District Council, log of reports", byWhen: "March 2024", servedBy: ["2.4"]),
        Known(
            words: "Share of offensive graffiti removed", polarity: .higher, source: "Street cleaning, monthly return",
            servedBy: ["2.5"]),
        Known(
            words: "Number of people who finish a recovery course", polarity: .higher,
            source: "Harbour Light, quarterly return", byWhen: "March 2024", servedBy: ["3.1"]),
        Known(words: "More front-line staff trained", polarity: .higher, servedBy: ["3.3"]),
        Known(
            words: "Number of young people seen by outreach workers", polarity: .neither,
            source: "The Lantern Trust and Aldmere Youth Link", byWhen: "March 2024", servedBy: ["2.2", "5.1"]),
        Known(words: "Number of staff and volunteers trained", polarity: .higher, servedBy: ["6.2"]),
    ]

    private static let statuses: [String: ActionStatus] = [
        "4.1": .inProgress, "4.2": .inProgress, "4.3": .inProgress, "4.4": .notStarted,
    ]
}
