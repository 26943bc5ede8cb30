import CommunitySafety
import Proofreading

/// A part of the plan while it is being read.
struct SectionDraft {
    var kind: PlanSection.Kind
    var heading: String
    /// Index among the priorities.
    var priority: Int?
    var place: Place?
    var before = NarrativeWriter()
    var after = NarrativeWriter()
    /// Whether its records have begun: what follows stands behind them.
    var hasRecords = false

    /// Writes narrative where it belongs: before the records or after them.
    mutating func write(_ body: (inout NarrativeWriter) -> Void) {
        if hasRecords { body(&after) } else { body(&before) }
    }
}
