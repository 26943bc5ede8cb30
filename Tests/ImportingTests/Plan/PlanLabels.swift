import CommunitySafety
import Foundation
import Proofreading

/// What a document holds, written by hand.
struct PlanLabels: Decodable {
    struct Action: Decodable {
        struct When: Decodable {
            var printed: String
            var iso: String?
            var precision: String?
            var recurring: String?
            var review: String?
        }

        var ref: String?
        var text: String
        var leads: [String]
        var partners: [String]
        var byWhen: When
        var priority: String?
        var line: Int?
    }

    struct Measure: Decodable {
        var priority: String
        var text: String
        var baseline: String?
        var target: String?
        var line: Int?
    }

    struct Member: Decodable {
        var name: String
        var aliases: [String]
        var kind: String?
        var address: String?
        var postcode: String?
        var telephone: String?
        var web: String?
        var email: String?
        var line: Int?
    }

    struct Days: Decodable {
        var from: String
        var to: String
    }

    var title: String
    var planYear: Days
    var dataPeriod: Days
    var priorities: [String]
    var actions: [Action]
    var successMeasures: [Measure]
    var members: [Member]

    static func read(_ file: URL) throws -> PlanLabels {
        try JSONDecoder().decode(PlanLabels.self, from: Data(contentsOf: file))
    }
}

/// A plan's records as lines that can be compared with those of its labels.
struct RecordLines: Equatable {
    var title: String
    var year: String
    var window: String
    var priorities: [String]
    var actions: [String]
    var measures: [String]
    var members: [String]

    /// `byParty` compares the members that leads and partners resolve to, else the words printed.
    init(_ reading: PlanReading, byParty: Bool) {
        let plan = reading.plan
        let names = Dictionary(uniqueKeysWithValues: plan.priorities.map { ($0.slug, $0.name) })
        title = plan.title
        year = "\(plan.year.range.from.iso) \(plan.year.range.to.iso)"
        window = plan.window.map { "\($0.from.iso) \($0.to.iso)" } ?? "none"
        priorities = plan.priorities.map(\.name)
        actions = plan.actions.map { action in
            let parties = { (list: [ActionParty]) in list.map { byParty ? $0.party : $0.printed } }
            return Self.action(
                action.reference, action.text, action.priority.flatMap { names[$0] }, parties(action.leads),
                parties(action.partners), Self.when(action.byWhen))
        }
        measures = plan.successMeasures.map { "\($0.priority.flatMap { names[$0] } ?? $0.heading) | \($0.text)" }
        members = plan.members.map(\.name)
    }

    init(_ labels: PlanLabels) {
        title = labels.title
        year = "\(labels.planYear.from) \(labels.planYear.to)"
        window = "\(labels.dataPeriod.from) \(labels.dataPeriod.to)"
        priorities = labels.priorities
        actions = labels.actions.map { action in
            let when = action.byWhen
            let words = [when.iso, when.precision, when.recurring, when.review].map { $0 ?? "-" }.joined(separator: " ")
            return Self.action(
                action.ref, action.text, action.priority, action.leads, action.partners, "\(when.printed) \(words)")
        }
        measures = labels.successMeasures.map { "\($0.priority) | \($0.text)" }
        members = labels.members.map(\.name)
    }

    private static func action(
        _ reference: String?, _ text: String, _ priority: String?, _ leads: [String], _ partners: [String],
        _ when: String
    ) -> String {
        "\(reference ?? "-") | \(text) | \(priority ?? "-") | \(leads) | \(partners) | \(when)"
    }

    private static func when(_ byWhen: ByWhen) -> String {
        switch byWhen {
        case .deadline(let printed, let date, let precision): "\(printed) \(date.iso) \(precision.rawValue) - -"
        case .recurring(let printed, let rhythm, let review): "\(printed) - - \(rhythm.rawValue) \(review?.iso ?? "-")"
        case .unclear(let printed): "\(printed) - - - -"
        case .unstated: " - - - -"
        }
    }
}
