import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What offences weigh.
extension SiteResponder {
    func severityWeights(_ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return try await severityWeightsPage(visit) }
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        try party.require(.keepAssessment)
        let form = try await checked(visit)
        let keep = KeepSeverityWeights(desk)
        do {
            switch form.text("do") {
            case "load": return try await load(form, keep, party)
            case "take-back", "put-back":
                guard let number = Int(form.text("number")), let seen = Int(form.text("seen")) else {
                    throw Refusal.malformed
                }
                let isTakenBack = form.text("do") == "take-back"
                try await keep.setTakenBack(isTakenBack, number, seen: seen, as: party)
                return finished(at: .severityWeights, [("done", isTakenBack ? "taken-back" : "put-back")])
            default: throw Refusal.malformed
            }
        } catch {
            guard let errors = FormError.inForm(error, first: "file") else { throw error }
            return try await severityWeightsPage(visit, form, errors)
        }
    }

    private func load(
        _ form: SentForm, _ keep: KeepSeverityWeights, _ party: ActingParty
    ) async throws -> Response {
        let file = form.file("file").map { EvidenceFile(name: $0.name, bytes: $0.bytes) }
        let outcome = try await keep.load(
            file ?? EvidenceFile(name: "", bytes: []), edition: form.text("edition"), source: form.text("source"),
            intake: try sheetIntake(), as: party)
        return finished(
            at: .severityWeights,
            [("done", outcome.isNew ? "loaded" : "same"), ("without", String(outcome.without.count))])
    }

    private func severityWeightsPage(
        _ visit: Visit, _ form: SentForm = SentForm(), _ errors: [FormError] = []
    ) async throws -> Response {
        let answer = try await KeepSeverityWeights(try services(for: visit)).list(as: visit.visitor.party)
        let page = SeverityWeightsPage(
            answer: answer, visitor: visit.visitor, limit: FileSize.words(KeepSeverityWeights.mostBytes),
            notice: errors.isEmpty ? Self.notice(visit) : nil, typed: form, errors: errors)
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func notice(_ visit: Visit) -> String? {
        let without = Int(visit.query["without"] ?? "") ?? 0
        let rest =
            (1...100_000).contains(without)
            ? " \(without == 1 ? "One code of the file has" : "\(without) codes of the file have") no weight there: such offences are counted as not weighed."
            : ""
        return switch visit.query["done"] {
        case "loaded": "The weights are loaded. Suggestions go by them from now on; scores that were given stay.\(rest)"
        case "same": "The edition in force says the same already: nothing is changed."
        case "taken-back": "The edition is taken back. Suggestions go by the one before it, if there is one."
        case "put-back": "The edition is put back."
        default: nil
        }
    }
}
