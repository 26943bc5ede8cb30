/// One change that an amendment makes to a plan's records.
public enum PlanChange: Sendable, Hashable {
    /// New words, lead, partners or deadline of one action, as they are to be printed; nil leaves what stands.
    case action(
        address: String, text: String? = nil, leads: String? = nil, partners: String? = nil, byWhen: String? = nil)
    case removeAction(address: String)
    /// New baseline or target of the measure at this place, counting from 1.
    case measure(position: Int, text: String? = nil, baseline: String? = nil, target: String? = nil)
    /// New narrative of the part with this heading.
    case section(heading: String, narrative: String)

    /// Why a change can't be made.
    public enum Refusal: Error, Sendable, Hashable {
        case noAction(address: String)
        case noMeasure(position: Int)
        case noSection(heading: String)
        case emptyWords
    }
}

extension Plan {
    /// The plan with the change made; lead and partner cells are read as those of an imported plan.
    public func changed(by change: PlanChange) throws(PlanChange.Refusal) -> Plan {
        var plan = self
        switch change {
        case .action(let address, let text, let leads, let partners, let byWhen):
            guard let index = actions.firstIndex(where: { $0.address == address }) else {
                throw .noAction(address: address)
            }
            if let text { plan.actions[index].paragraphs = try Self.paragraphs(text) }
            if let leads { plan.actions[index].leads = parties(leads) }
            if let partners { plan.actions[index].partners = parties(partners) }
            if let byWhen { plan.actions[index].byWhen = ByWhenReader(year: year).read(byWhen) }
        case .removeAction(let address):
            guard let index = actions.firstIndex(where: { $0.address == address }) else {
                throw .noAction(address: address)
            }
            plan.actions.remove(at: index)
        case .measure(let position, let text, let baseline, let target):
            guard successMeasures.indices.contains(position - 1) else { throw .noMeasure(position: position) }
            if let text { plan.successMeasures[position - 1].text = try Self.line(text) }
            if let baseline { plan.successMeasures[position - 1].baseline = baseline.isEmpty ? nil : baseline }
            if let target { plan.successMeasures[position - 1].target = target.isEmpty ? nil : target }
        case .section(let heading, let narrative):
            guard let index = sections.firstIndex(where: { $0.heading == heading }) else {
                throw .noSection(heading: heading)
            }
            plan.sections[index].narrative = narrative
        }
        return plan
    }

    private static func paragraphs(_ text: String) throws(PlanChange.Refusal) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map { Wording.squeezed(String($0)) }
        let paragraphs = lines.filter { !$0.isEmpty }
        guard !paragraphs.isEmpty else { throw .emptyWords }
        return paragraphs
    }

    private static func line(_ text: String) throws(PlanChange.Refusal) -> String {
        let line = Wording.squeezed(text)
        guard !line.isEmpty else { throw .emptyWords }
        return line
    }

    private func parties(_ cell: String) -> [ActionParty] {
        let splitter = PartySplitter(PartyDirectory(members: members))
        return splitter.split(cell).map { part in
            let match = splitter.directory.match(part.printed)
            return ActionParty(printed: part.printed, party: match.party, guessed: part.isGuess || match.isGuess)
        }
    }
}
