import CommunitySafety
import Services

/// What is chosen for next year's plan, as the form says it.
struct NextChoice: Sendable, Hashable {
    var carried: Set<String>
    var deadlines = NextPlan.Deadlines.moved
    var renumbers = false
    /// By issue, the priority that an agreed one goes on from; empty for none.
    var goesOnFrom: [String: String] = [:]

    /// Everything that isn't done with is taken along unless somebody says otherwise.
    init(_ plan: Plan, _ decided: DecidedYear?) { carried = NextPlan.suggested(from: plan, decided: decided) }

    init(_ form: SentForm) {
        carried = Set(form.all("carry"))
        deadlines = NextPlan.Deadlines(rawValue: form.text("dates")) ?? .moved
        renumbers = form.text("numbers") == "new"
        for name in form.names where name.hasPrefix("from-") {
            goesOnFrom[String(name.dropFirst("from-".count))] = form.text(name)
        }
    }

    /// Ticks or clears every action of one priority; an empty slug is that of actions without one.
    mutating func set(_ isCarried: Bool, priority slug: String, in plan: Plan) {
        let own = plan.actions.filter { ($0.priority ?? "") == slug }.map(\.address)
        if isCarried { carried.formUnion(own) } else { carried.subtract(own) }
    }

    var asked: StartNextPlan.Choice {
        .init(carried: carried, deadlines: deadlines, renumbers: renumbers, goesOnFrom: goesOnFrom)
    }
}
