import CommunitySafety
import Proofreading
import Services

/// Who did something and when, in words.
struct EditingWords: Sendable {
    let visitor: Visitor

    /// “you”, or in what part somebody else acted.
    func who(_ actor: String) -> String {
        if actor == visitor.party.auditName { return "you" }
        if actor == "operator" { return "the operator" }
        return actor.hasPrefix("link:") ? "somebody with a link" : "a colleague"
    }

    /// “15 January 2024 at 09:13”, in universal time.
    static func when(_ at: Moment) -> String { "\(at.day.words) at \(at.clock)" }

    /// “Edited by you on 15 January 2024 at 09:13”.
    func line(_ change: HistoryLine) -> String {
        "\(change.words.asSentence) by \(who(change.actor)) on \(Self.when(change.moment))"
    }

    func finding(_ finding: RecordFinding) -> EditedFinding {
        EditedFinding(
            note: FindingNote(finding), key: finding.key, field: finding.field.rawValue,
            canBeMended: finding.canBeMended,
            offersFigure: [.evidenceTyped, .evidenceDiffers].contains(finding.rule),
            dismissal: finding.dismissalReason.map { reason in
                let by = who(finding.dismissedBy ?? "").asSentence
                return "Dismissed: “\(reason)” \(by), \(finding.dismissedOn?.words ?? "")."
            })
    }
}
