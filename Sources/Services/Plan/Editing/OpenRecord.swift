package import CommunitySafety
package import Storage

/// One record as its form is made from it, with what the party had typed and not saved.
package struct OpenRecord: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let id: RecordID
        package let year: PlanYear
        package let planVersionID: RecordID
        package let text: RecordText
        /// For the form to carry.
        package let version: Int
        /// Whether the party may save it.
        package let mayEdit: Bool
        /// Whether references follow position, so that nobody types them.
        package let isNumberedByPosition: Bool
        /// The priorities that it can stand under, in order: slug and name.
        package let priorities: [PriorityName]
        /// The success measures that it can count towards, in order; empty for anything but an action.
        package let measures: [MeasureName]
        /// The actions that count towards it, as they are called; empty for anything but a success measure.
        package let servedBy: [ServingAction]
        /// What the party had typed; nil when there is nothing.
        package let draft: StoredDraft?
        /// Who changed it last, as the audit trail names them, and when; nil when nobody did since it was made.
        package let lastChange: HistoryLine?
        /// The actions that a funding line can pay for, in order; empty for other kinds.
        package var actions: [ActionName] = []
    }

    /// Id of an action with what it is called: its reference and first words.
    package struct ActionName: Sendable, Hashable {
        package let id: RecordID
        package let name: String
        /// The slug of its priority; nil for none.
        package let priority: String?
    }

    /// Slug and name of a priority.
    package struct PriorityName: Sendable, Hashable {
        package let slug: String
        package let name: String

        package init(slug: String, name: String) {
            self.slug = slug
            self.name = name
        }
    }

    /// A success measure as a choice.
    package struct MeasureName: Sendable, Hashable {
        /// What the form sends.
        package let key: String
        package let words: String
        /// The slug of its priority; nil for the plan as a whole.
        package let priority: String?

        init(_ stored: StoredMeasureName) {
            key = stored.id.text
            words = stored.words
            priority = stored.priority
        }
    }

    /// An action that counts towards a success measure.
    package struct ServingAction: Sendable, Hashable {
        package let id: RecordID
        /// Its printed reference, or else its address.
        package let name: String
        package let title: String
    }

    /// Whoever may read the draft. Throws `adopted` and `superseded` for a version that isn't worked on. Costs the same
    /// whatever the plan's size and its history's.
    package func run(
        _ kind: RecordKind, _ id: RecordID, as party: ActingParty
    ) async throws(ServiceError) -> Answer {
        try party.require(.readDraft)
        return try await context.read { reading in
            let record = try reading.editedRecord(kind, id)
            let version = try reading.draftVersion(record.planVersionID)
            return Answer(
                id: id, year: version.year, planVersionID: version.id, text: record.text, version: record.version,
                mayEdit: party.mayEdit(record), isNumberedByPosition: try reading.isNumberedByPosition(version.id),
                priorities: try reading.priorityNames(of: version.id),
                measures: kind == .action ? try reading.measureNames(of: version.id).map(MeasureName.init) : [],
                servedBy: kind == .measure ? try reading.servingActions(of: id) : [],
                draft: try reading.draft(of: id, by: party.auditName),
                lastChange: try reading.lastRevision(of: id).map { HistoryLine($0) },
                actions: kind == .funding ? try reading.actionNames(for: record.text, in: version.id) : [])
        }
    }

    /// The priorities of a year's draft, in order. Whoever reads drafts.
    package func priorities(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> [PriorityName] {
        try party.require(.readDraft)
        return try await context.read { try $0.priorityNames(of: try $0.standingVersion(of: year).id) }
    }

    /// An empty form for a new record of this kind in a year's draft. Whoever may edit the plan.
    package func blank(
        _ kind: RecordKind, year: PlanYear, under priority: String? = nil, as party: ActingParty
    ) async throws(ServiceError) -> Answer {
        guard party.may(.editPlan) else { throw .notPermitted(.editPlan) }
        return try await context.read { reading in
            let version = try reading.draftVersion(try reading.standingVersion(of: year).id)
            let id = AddRecord.draftID(kind, of: version.id)
            return Answer(
                id: id, year: version.year, planVersionID: version.id,
                text: RecordText(kind, [.priority: priority ?? ""]), version: 0, mayEdit: true,
                isNumberedByPosition: try reading.isNumberedByPosition(version.id),
                priorities: try reading.priorityNames(of: version.id),
                measures: kind == .action ? try reading.measureNames(of: version.id).map(MeasureName.init) : [],
                servedBy: [],
                draft: try reading.draft(of: id, by: party.auditName), lastChange: nil,
                actions: kind == .funding ? try reading.actionNames(for: nil, in: version.id) : [])
        }
    }
}

extension OpenRecord.Answer {
    /// What stands in for a record that was removed while its form was open, so that saving can say so and lose nothing.
    package static func removed(_ id: RecordID, _ kind: RecordKind, _ year: PlanYear) -> Self {
        Self(
            id: id, year: year, planVersionID: id, text: RecordText(kind, [:]), version: -1, mayEdit: false,
            isNumberedByPosition: false, priorities: [], measures: [], servedBy: [], draft: nil, lastChange: nil)
    }
}

extension Querying {
    func priorityNames(of version: RecordID) throws -> [OpenRecord.PriorityName] {
        try priorities(of: version).map { OpenRecord.PriorityName(slug: $0.slug, name: $0.name) }
    }

    /// A version's actions as choices; with the one that a line names although it was removed.
    fileprivate func actionNames(for text: RecordText?, in version: RecordID) throws -> [OpenRecord.ActionName] {
        var names = try actionChoices(in: version).map { action in
            let words = RecordText(.action, [.words: action.words]).title(limit: 60)
            return OpenRecord.ActionName(
                id: action.id, name: action.reference.map { "\($0) \(words)" } ?? words, priority: action.priority)
        }
        if let gone = text?.optional(.action), !names.contains(where: { $0.id.text == gone }) {
            names.append(
                OpenRecord.ActionName(id: RecordID(gone), name: "An action that was removed", priority: nil))
        }
        return names
    }

    fileprivate func servingActions(of measure: RecordID) throws -> [OpenRecord.ServingAction] {
        try actions(servingMeasure: measure).compactMap { try record(.action, $0) }.map { action in
            let name = action.text[.reference].isEmpty ? action.text[.address] : action.text[.reference]
            return OpenRecord.ServingAction(id: action.id, name: name, title: action.text.title)
        }
    }
}
