import Proofreading

/// References that are printed twice, stand out of order, or belong to another priority's numbers.
///
/// Numbers left out are no fault (an action may have been dropped), nor is numbering that starts again in every table.
struct ReferenceRule: PlanRule {
    let rule = Rule.actionsReference

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let groups = ReferenceGroup.groups(of: evidence)
        let owned = Set(groups.compactMap(\.prefix))
        var uses: [String: Int] = [:]
        var faults: [Fault] = []
        for group in groups {
            faults += ReferenceOrder(group, owned: owned).faults
        }
        let faulty = Set(faults.map(\.action))
        for group in groups {
            for entry in group.entries where !faulty.contains(entry.action) && group.prefix?.isEmpty == false {
                uses[entry.reference.key] = uses[entry.reference.key] ?? entry.action
            }
        }
        return faults.filter { !isOneRow($0, evidence) }.map { finding($0, uses, evidence) }
    }

    /// Whether the two uses of a reference are one row, read as several actions: a table of figures by quarter, not of actions.
    private func isOneRow(_ fault: Fault, _ evidence: PlanEvidence) -> Bool {
        guard case .repeated(let other) = fault.kind else { return false }
        let (place, first) = (evidence.place(ofAction: fault.action), evidence.place(ofAction: other))
        return place.row != nil && place.block == first.block && place.row == first.row
    }

    /// A row whose reference is wrong.
    struct Fault: Sendable {
        enum Kind: Sendable {
            case foreign(example: String, priority: String?), repeated(of: Int), disordered(after: Int)
        }

        var action: Int
        var reference: ActionReference
        var kind: Kind
        /// The reference that would fit, where one is free.
        var proposal: String?
    }

    private func finding(_ fault: Fault, _ uses: [String: Int], _ evidence: PlanEvidence) -> Finding {
        let printed = evidence.label(ofAction: fault.action)
        var related: [Place] = []
        var message: String
        switch fault.kind {
        case .foreign(let example, let priority):
            let numbers =
                priority.map { "the numbers of its priority, “\($0)” (\(example))" }
                ?? "the numbers beside it (\(example))"
            message = "\(printed) doesn't match \(numbers)"
            if let other = uses[fault.reference.key] {
                message += ", and another action has it too"
                related = [evidence.place(ofAction: other)]
            }
        case .repeated(let other):
            message = "\(printed) is printed on two actions"
            related = [evidence.place(ofAction: other)]
        case .disordered(let other):
            message = "\(printed) stands after \(evidence.label(ofAction: other))"
            related = [evidence.place(ofAction: other)]
        }
        if let proposal = fault.proposal {
            message += "; \(proposal) would fit here"
        } else {
            message += "; number the actions afresh"
        }
        let place = evidence.place(ofAction: fault.action)
        return Finding(
            rule: rule, place: place, quote: evidence.quote(ofAction: fault.action), message: message, stated: printed,
            recomputed: fault.proposal, suggestion: fault.proposal, related: related)
    }
}
