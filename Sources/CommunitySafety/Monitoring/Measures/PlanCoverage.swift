/// What a plan leaves uncovered, and who does what for each priority.
public struct PlanCoverage: Sendable, Hashable {
    /// What one body does for one priority.
    public struct Cell: Sendable, Hashable {
        public var leads: [Action]
        public var helps: [Action]
        public var isEmpty: Bool { leads.isEmpty && helps.isEmpty }
    }

    /// One priority with a cell for each body.
    public struct Row: Sendable, Hashable {
        public var priority: Priority
        public var cells: [Cell]
    }

    /// Places in the plan's success measures, from 1.
    public let measuresWithoutAction: [Int]
    public let actionsWithoutMeasure: [Action]
    /// Priorities without any success measure.
    public let prioritiesWithoutMeasure: [Priority]
    /// The responsible authorities, as the membership list names them.
    public let authorities: [Member]
    public let rows: [Row]

    /// Actions for which everybody is named count for every authority as help.
    public init(_ plan: Plan) {
        measuresWithoutAction = plan.successMeasures.indices.map { $0 + 1 }.filter {
            plan.actions(servingMeasure: $0).isEmpty
        }
        actionsWithoutMeasure = plan.actions.filter(\.measures.isEmpty)
        prioritiesWithoutMeasure = plan.priorities.filter { plan.successMeasures(of: $0).isEmpty }
        let authorities = plan.members.filter { $0.kind == .responsible }
        self.authorities = authorities
        rows = plan.priorities.map { priority in
            let actions = plan.actions(of: priority)
            return Row(
                priority: priority,
                cells: authorities.map { member in
                    let leads = actions.filter { $0.leads.contains { Self.names($0, member) } }
                    let helps = actions.filter { action in
                        !leads.contains(action)
                            && (action.leads + action.partners).contains { $0.isEverybody || Self.names($0, member) }
                    }
                    return Cell(leads: leads, helps: helps)
                })
        }
    }

    /// The authorities that lead nothing at all.
    public var authoritiesWithoutLead: [Member] {
        authorities.indices.filter { index in rows.allSatisfy { $0.cells[index].leads.isEmpty } }.map {
            authorities[$0]
        }
    }

    private static func names(_ party: ActionParty, _ member: Member) -> Bool {
        let key = Wording.key(party.party)
        return ([member.name] + member.aliases).contains { Wording.key($0) == key }
    }
}
