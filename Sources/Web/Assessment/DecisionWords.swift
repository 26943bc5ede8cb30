import CommunitySafety
import HTML
internal import Proofreading

/// A decision in words.
struct DecisionWords {
    var decision: IssueDecision

    init(_ decision: IssueDecision) { self.decision = decision }

    @MarkupBuilder var markup: Markup {
        p(.class("ww-body")) {
            b { "\(decision.words). " }
            decision.reason.ended
        }
        p(.class("ww-fine")) { "\(decision.decidedBy), \(decision.meeting), \(decision.on.words)." }
    }
}

/// What was said of an agreed assessment later, numbered.
struct AmendmentList {
    var amendments: [AssessmentAmendment]

    init(_ amendments: [AssessmentAmendment]) { self.amendments = amendments }

    @MarkupBuilder var markup: Markup {
        if amendments.isEmpty {
            p(.class("ww-body ww-body--s")) { "None." }
        } else {
            ol(.class("ww-list")) {
                for amendment in amendments {
                    li {
                        "\(amendment.words.ended) \(amendment.reason.ended)"
                        span(.class("ww-fine ww-under")) {
                            "\(amendment.decision.decidedBy), \(amendment.decision.meeting), \(amendment.decision.on.words)"
                        }
                    }
                }
            }
        }
    }
}
