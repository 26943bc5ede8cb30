/// What is still to be settled before a plan is adopted, and to be sent after.
///
/// It advises: whoever adopts sees it, and the list as it stood is kept with the adoption.
public struct AdoptionChecklist: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case statutoryHead = "statutory-head"
        case equality, findings, comments, baselines, consultation, signOffs = "sign-offs", decision, copies
    }

    public enum State: String, Sendable, Hashable, CaseIterable {
        case done
        /// Not there, for a reason that is on record.
        case accepted
        case open
    }

    public struct Check: Sendable, Hashable {
        public let kind: Kind
        /// The statutory head's key; nil of every other kind.
        public let key: String?
        public let title: String
        public let state: State
        /// Names or lines that say what is missing, or where it was found, or why not.
        public let details: [String]
        /// What is worth knowing and stands in nobody's way.
        public var notes: [String] = []
    }

    /// What a checklist is made from besides the plan.
    public struct Evidence: Sendable, Hashable {
        public var heads: [StatutoryHead]
        /// Why a head isn't in the plan, by its key.
        public var reasons: [String: String]
        /// Who signed the equality assessment and when; nil while nobody has.
        public var equality: SignOff?
        public var openFindings: Int
        public var openComments: Int
        /// Names of the members who were asked for their views.
        public var consulted: Set<String>
        /// Headings of the report's parts that wait for a sign-off.
        public var missingSignOffs: [String]
        public var decision: RouteMeeting?
        public var copies: [PlanCopy]

        public init(
            heads: [StatutoryHead] = StatutoryHead.standard, reasons: [String: String] = [:], equality: SignOff? = nil,
            openFindings: Int = 0, openComments: Int = 0, consulted: Set<String> = [], missingSignOffs: [String] = [],
            decision: RouteMeeting? = nil, copies: [PlanCopy] = []
        ) {
            self.heads = heads
            self.reasons = reasons
            self.equality = equality
            self.openFindings = openFindings
            self.openComments = openComments
            self.consulted = consulted
            self.missingSignOffs = missingSignOffs
            self.decision = decision
            self.copies = copies
        }
    }

    public let checks: [Check]

    public init(_ plan: Plan, _ evidence: Evidence) {
        let words = Self.words(of: plan)
        checks =
            evidence.heads.map { Self.check($0, in: words, reason: evidence.reasons[$0.key]) }
            + [
                Self.equality(evidence.equality), Self.findings(evidence.openFindings),
                Self.comments(evidence.openComments), Self.baselines(plan),
                Self.consultation(plan, evidence.consulted), Self.signOffs(evidence.missingSignOffs),
                Self.decision(evidence.decision), Self.copies(evidence.copies),
            ]
    }

    /// What is open, the copies apart: they are sent once the plan is adopted.
    public var openBeforeAdoption: [Check] { checks.filter { $0.state == .open && $0.kind != .copies } }
}
