import CommunitySafety

/// What a passage opens, if anything.
enum Opening: Hashable {
    /// A part of the plan.
    case section(PlanSection.Kind, priority: Int?)
    /// A heading within the part; `level` is at least 3.
    case subheading(level: Int)
    /// A heading over success measures; without a priority they belong to the plan as a whole.
    case measures(priority: Int?)
    /// A heading over an action table of the part's own priority.
    case tableHeading
}
