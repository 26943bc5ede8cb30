import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The assessment's document as it was issued; it is written as a pack.
extension SiteResponder {
    func assessmentDocument(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let answer = try await ShowAssessmentDocument(desk).run(year, as: party)
        var page = AssessmentDocumentPage(answer: answer, visitor: visit.visitor)
        if let shown = answer.shown {
            page.sight = try await ShowPack(desk).issued(shown.number, of: year, as: party)
        }
        return sent(page, visit)
    }
}

extension PackWords {
    /// As somebody typed it into the forms of an assessment: fields of its own, and consultations.
    mutating func readConsultations(_ form: SentForm) {
        let asked = (1...ConsultationRecord.most).compactMap { number -> ConsultationRecord? in
            guard form.has("method-\(number)") else { return nil }
            let answers = form.text("responses-\(number)").filter { !$0.isWhitespace && $0 != "," }
            return ConsultationRecord(
                method: form.text("method-\(number)"), dates: form.text("dates-\(number)"),
                // What isn’t a number is kept as one that is refused, with its field.
                responses: answers.isEmpty ? nil : Int(answers) ?? -1, reached: form.text("reached-\(number)"),
                reach: ConsultationReach(rawValue: form.text("reach-\(number)")) ?? .anybody,
                found: form.text("found-\(number)"))
        }
        consultations = asked.isEmpty ? nil : asked
    }
}
