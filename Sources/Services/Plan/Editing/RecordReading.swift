internal import CommunitySafety
internal import Proofreading
internal import Storage

extension Querying {
    /// What a person typed, as it will be kept: parties read as an import would read them. Throws `invalid`.
    func reading(_ typed: RecordText, over standing: RecordText, in version: StoredPlanVersion) throws -> RecordText {
        var text = standing.taking(typed)
        if text.kind == .action {
            if try isNumberedByPosition(version.id) { text[.reference] = standing[.reference] }
            text = try withParties(text, over: standing, in: version)
            text = try withoutRemovedMeasures(text, in: version.id)
        }
        var faults = text.faults(
            priorities: Set(try prioritySlugs(of: version.id)), measures: try measureIDs(of: version.id, for: text))
        if try !holdsAction(text, version.id) { faults.append(RecordFault(.action, .unknown)) }
        guard faults.isEmpty else { throw ServiceError.invalid(faults.map { Diagnostic($0, in: text) }) }
        return text
    }

    /// Whether the action that a funding line pays for is one of the version's, or was: a removal can be undone.
    private func holdsAction(_ text: RecordText, _ version: RecordID) throws -> Bool {
        guard let id = text.optional(.action).map({ RecordID($0) }) else { return true }
        if let action = try record(.action, id) { return action.planVersionID == version }
        return try lastRevision(of: id).map { $0.kind == .action && $0.planVersionID == version } ?? false
    }

    /// An action's text without the success measures that stood in this version and were removed from it: who ticked one couldn't
    /// know, and an earlier text comes back without them.
    func withoutRemovedMeasures(_ action: RecordText, in version: RecordID) throws -> RecordText {
        guard !action[.measures].isEmpty else { return action }
        let known = try measureIDs(of: version, for: action)
        var text = action
        text[.measures] = try action.lines(.measures).filter { measure in
            if known.contains(measure) { return true }
            let last = try lastRevision(of: RecordID(measure))
            return last?.planVersionID != version || last?.kind != .measure
        }.joined(separator: "\n")
        return text
    }

    /// The ids of the success measures that a record can name; empty for one that names none.
    private func measureIDs(of version: RecordID, for text: RecordText) throws -> Set<String> {
        guard !text[.measures].isEmpty else { return [] }
        return Set(try measureNames(of: version).map(\.id.text))
    }

    /// An action's text with its parties as an import would read them.
    func withParties(_ typed: RecordText, over standing: RecordText, in version: StoredPlanVersion) throws -> RecordText
    {
        let splitter = PartySplitter(PartyDirectory(members: try members(of: version.id)))
        var text = typed
        for (printed, meaning) in [(RecordField.leads, RecordField.leadParties), (.partners, .partnerParties)] {
            let parties = PartyLines(printed: standing[printed], meaning: standing[meaning])
                .taking(text.lines(printed), splitter: splitter)
            text[printed] = parties.printed
            text[meaning] = parties.meaning
        }
        return text
    }
}

extension Diagnostic {
    /// Why a field can't be kept; its rule ends with the field's name, so that a page can lead there.
    init(_ fault: RecordFault, in text: RecordText) {
        let label = fault.field.label(in: text.kind)
        let (message, remedy) =
            switch fault.reason {
            case .missing: ("“\(label)” is empty.", "Say what stands there.")
            case .tooLong(let limit): ("“\(label)” is longer than \(limit) characters.", "Shorten it, or split it.")
            case .unknown: ("“\(label)” isn’t one of the choices.", "Choose one of those offered.")
            case .notAnAddress:
                ("“\(label)” has a line that is no web address.", "Begin each line with https:// or http://.")
            case .notMoney:
                (
                    "“\(label)” can’t be read as one sum of money.",
                    "Write it as £18,000, 18000.50 or 18k. Leave it empty where none is stated."
                )
            }
        self.init(
            severity: .error, rule: "record.\(fault.field.rawValue)", place: nil, quote: text[fault.field],
            message: message, remedy: remedy)
    }
}
