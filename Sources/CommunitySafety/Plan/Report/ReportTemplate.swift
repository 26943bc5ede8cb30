/// The council's own form of a committee report: its parts in order, as data.
public struct ReportTemplate: Sendable, Hashable, Codable {
    public struct Part: Sendable, Hashable, Codable {
        /// What stands in the part.
        public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
            /// Words that the author writes.
            case words
            /// Words that the author writes, below a sentence on the plan's size that is made from it.
            case summary
            /// Words that an officer answers for by name and date.
            case implication
            /// What changed since last year's adopted plan, made from the two.
            case changes
            /// Who was asked and what was done with what they said, made from the records, with words before it.
            case consultation
            /// Where the plan has been and goes next, made from the route.
            case route
            /// The equality assessment: a document of its own, signed; the report says where it is.
            case equalityAssessment = "equality-assessment"
            /// The plan itself.
            case appendix
        }

        /// Stands in the store and never changes: `financial`.
        public var key: String
        public var heading: String
        public var kind: Kind
        /// What belongs there, for the author.
        public var hint: String

        public init(key: String, heading: String, kind: Kind, hint: String = "") {
            self.key = key
            self.heading = heading
            self.kind = kind
            self.hint = hint
        }

        /// Whether somebody must sign it.
        public var needsSignOff: Bool { kind == .implication || kind == .equalityAssessment }

        /// Whether somebody writes in it.
        public var isWritten: Bool {
            switch kind {
            case .words, .summary, .implication, .consultation, .equalityAssessment: true
            case .changes, .route, .appendix: false
            }
        }
    }

    public var title: String
    public let parts: [Part]

    /// Nil without parts, or when two have one key.
    public init?(title: String, parts: [Part]) {
        guard !parts.isEmpty, Set(parts.map(\.key)).count == parts.count, parts.allSatisfy({ !$0.key.isEmpty }) else {
            return nil
        }
        self.title = title
        self.parts = parts
    }

    private init(checked title: String, _ parts: [Part]) {
        self.title = title
        self.parts = parts
    }

    /// The form for councils that have given none.
    public static let standard = ReportTemplate(
        checked: "Community safety partnership plan",
        [
            Part(
                key: "summary", heading: "Summary", kind: .summary,
                hint: "What the report is about, in three sentences."),
            Part(
                key: "recommendation", heading: "Recommendation", kind: .words,
                hint: "What the meeting is asked to decide."),
            Part(
                key: "background", heading: "Background", kind: .words,
                hint: "Why there is a plan, and how it was made."),
            Part(key: "changes", heading: "What changed since last year", kind: .changes),
            Part(
                key: "consultation", heading: "Consultation", kind: .consultation, hint: "Whom you asked, how and when."
            ),
            Part(
                key: "options", heading: "Options considered", kind: .words,
                hint: "What else could be done, and why it isn't advised."),
            Part(
                key: "financial", heading: "Financial implications", kind: .implication,
                hint: "What it costs and who pays."),
            Part(
                key: "legal", heading: "Legal implications", kind: .implication,
                hint: "The duties it meets, and the powers it rests on."),
            Part(
                key: "risk", heading: "Risk", kind: .implication,
                hint: "What could go wrong, and what is done about it."),
            Part(
                key: "equality", heading: "Equality", kind: .implication,
                hint: "What the assessment found, in a sentence or two."),
            Part(key: "wards", heading: "Wards affected", kind: .words, hint: "All wards, or which."),
            Part(
                key: "section-17", heading: "Crime and disorder (section 17)", kind: .implication,
                hint: "How the decision bears on crime and disorder, substance misuse and re-offending."),
            Part(key: "route", heading: "Timetable", kind: .route),
            Part(
                key: "equality-assessment", heading: "Equality assessment", kind: .equalityAssessment,
                hint: "The whole assessment: who is affected, how, and what you will do about it."),
            Part(key: "appendix", heading: "Appendix: the plan", kind: .appendix),
        ])
}
