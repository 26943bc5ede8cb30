/// What the strategy group agreed for next year's plan on the assessment.
public struct DecidedYear: Sendable, Hashable {
    /// In rank order.
    public var priorities: [DecidedPriority]
    /// What is to run through the plan, each with why as its text.
    public var themes: [CrossCuttingTheme]

    public init(priorities: [DecidedPriority], themes: [CrossCuttingTheme] = []) {
        self.priorities = priorities
        self.themes = themes
    }

    /// The same with what somebody chose, by issue: the address of the priority that it goes on from, or empty for none.
    public func goingOn(from chosen: [String: String]) -> DecidedYear {
        var year = self
        for index in priorities.indices {
            guard let slug = chosen[priorities[index].issue] else { continue }
            year.priorities[index].goesOnFrom = slug.isEmpty ? nil : slug
        }
        return year
    }

    /// The themes that a plan doesn't have yet, by name.
    public func newThemes(in plan: Plan) -> [CrossCuttingTheme] {
        let names = Set(plan.themes.map { Slug.make(from: $0.name) })
        return themes.filter { !names.contains(Slug.make(from: $0.name)) }
    }
}
