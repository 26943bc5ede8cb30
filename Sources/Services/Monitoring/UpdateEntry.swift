package import CommunitySafety
internal import Proofreading

/// An update as it was typed; what can't be read is said of the field.
package struct UpdateEntry: Sendable, Hashable, Codable {
    /// A view's raw value, or `unchanged`.
    package var view = ""
    package var publicText = ""
    package var workingText = ""
    package var needs = ""
    package var nextStep = ""
    /// Days as `2024-01-31`.
    package var nextStepOn = ""
    package var reached = ""
    package var target = ""
    /// Nil in what was kept before links could be given.
    package var evidence: String?
    package var reason = ""
    package var corrective = ""
    package var correctiveOwner = ""
    package var correctiveBy = ""
    package var answeredBy = ""
    package var who = ""
    package var saidOn = ""
    package var how = ""

    package init(view: String = "") { self.view = view }

    /// What the button “No change, still on track” sends.
    package static let unchanged = "unchanged"

    /// What an earlier answer said, to build on.
    package init(_ update: ActionUpdate) {
        view = update.view.rawValue
        publicText = update.publicText
        workingText = update.workingText
        needs = update.needs
        nextStep = update.nextStep
        nextStepOn = update.nextStepOn?.iso ?? ""
        reached = update.count.map { String($0.reached) } ?? ""
        target = update.count.map { String($0.target) } ?? ""
        evidence = update.evidence?.address
        corrective = update.corrective?.words ?? ""
        correctiveOwner = update.corrective?.owner ?? ""
        correctiveBy = update.corrective?.by.iso ?? ""
        answeredBy = update.answeredBy
    }

    /// The update that it says. Throws `invalid`.
    func read(onBehalf: Bool) throws(ServiceError) -> ActionUpdate {
        var faults: [Diagnostic] = []
        let isUnchanged = view == Self.unchanged
        let chosen = isUnchanged ? LeadView.onTrack : LeadView(rawValue: view)
        if chosen == nil { faults.append(.of(.view, "It isn’t said how it is going.", "Choose one.")) }
        let count = readCount(&faults)
        let next = readDay(nextStepOn, .nextStepOn, &faults)
        var update = ActionUpdate(
            chosen ?? .onTrack, isUnchanged: isUnchanged, publicText: publicText, workingText: workingText,
            needs: needs, nextStep: nextStep, nextStepOn: next, count: count, reason: reason, answeredBy: answeredBy)
        update.evidence = readEvidence(&faults)
        if chosen == .offTrack { update.corrective = readCorrective(&faults) }
        if onBehalf { update.behalf = readBehalf(&faults) }
        guard faults.isEmpty else { throw .invalid(faults) }
        return update.cleaned
    }

    private func readCount(_ faults: inout [Diagnostic]) -> ActionCount? {
        guard !Wording.squeezed(reached).isEmpty else { return nil }
        let numbers = [reached, target].map { Int($0.filter { $0 != "," && !$0.isWhitespace }) }
        guard let done = numbers[0] else {
            faults.append(.of(.reached, "That isn’t a number.", "Write it in figures, or leave it empty."))
            return nil
        }
        guard let target = numbers[1], let count = ActionCount(reached: done, target: target) else {
            faults.append(.of(.target, "It isn’t said of how many.", "Write the number to be reached, in figures."))
            return nil
        }
        return count
    }

    private func readEvidence(_ faults: inout [Diagnostic]) -> EvidenceLink? {
        let typed = Wording.squeezed(evidence ?? "")
        guard !typed.isEmpty else { return nil }
        let found = EvidenceLink(reading: typed)
        if found == nil {
            faults.append(
                .of(.evidence, "That isn’t the address of a web page.", "Copy it from your browser, or leave it empty.")
            )
        }
        return found
    }

    private func readDay(_ text: String, _ field: UpdateField, _ faults: inout [Diagnostic]) -> CalendarDate? {
        guard !text.isEmpty else { return nil }
        let found = CalendarDate(iso: text)
        if found == nil { faults.append(.of(field, "That isn’t a day.", "Write it as 26 January 2024.")) }
        return found
    }

    private func readCorrective(_ faults: inout [Diagnostic]) -> CorrectiveAction? {
        guard !Wording.squeezed(corrective).isEmpty else { return nil }
        guard let by = CalendarDate(iso: correctiveBy) else {
            faults.append(.of(.correctiveBy, "It isn’t said by when.", "Write it as 26 January 2024."))
            return nil
        }
        return CorrectiveAction(words: corrective, owner: correctiveOwner, by: by)
    }

    private func readBehalf(_ faults: inout [Diagnostic]) -> OnBehalf? {
        let channel = OnBehalf.Channel(rawValue: how)
        if channel == nil { faults.append(.of(.how, "It isn’t said how they told you.", "Choose one.")) }
        guard let day = CalendarDate(iso: saidOn) else {
            faults.append(.of(.saidOn, "It isn’t said when they told you.", "Write it as 15 January 2024."))
            return nil
        }
        return channel.map { OnBehalf(who: who, on: day, how: $0) }
    }
}

extension Diagnostic {
    static func of(_ field: UpdateField, _ message: String, _ remedy: String) -> Diagnostic {
        .form(field.rawValue, message, remedy)
    }

    init(_ fault: UpdateFault) {
        let (message, remedy): (String, String) =
            switch fault {
            case .tooLong(_, let most): ("That is longer than \(most) characters.", "Shorten it.")
            case .needsCorrective: ("Off track needs what is done about it.", "Say what, who does it and by when.")
            case .needsOwner: ("It isn’t said who does it.", "Name a post or a person.")
            case .needsReason:
                ("The figures see it in a worse light than you do.", "Say in a sentence why. Both are kept.")
            case .needsWho: ("It isn’t said who told you.", "Name a post or a person.")
            case .saidLater: ("That day hasn’t come yet.", "Give the day on which they told you.")
            }
        self = .of(fault.field, message, remedy)
    }
}
