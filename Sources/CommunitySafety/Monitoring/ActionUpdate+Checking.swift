public import Proofreading

extension ActionUpdate {
    /// The most characters of the public text, of the other texts, and of a name.
    public static let longestPublic = 600
    public static let longestText = 4_000
    public static let longestName = 200

    /// Without control characters and blanks at the ends.
    public var cleaned: ActionUpdate {
        var update = self
        update.publicText = Self.plain(publicText)
        update.workingText = Self.plain(workingText)
        update.needs = Self.plain(needs)
        update.nextStep = Self.plain(nextStep)
        update.reason = Self.plain(reason)
        update.answeredBy = Self.line(answeredBy)
        update.corrective = corrective.map {
            CorrectiveAction(words: Self.plain($0.words), owner: Self.line($0.owner), by: $0.by)
        }
        update.behalf = behalf.map { OnBehalf(who: Self.line($0.who), on: $0.on, how: $0.how) }
        return update
    }

    /// What is wrong with it, in the order of the form. `figures` is what the figures say with this answer in them.
    public func faults(beside figures: FiguresView, on today: CalendarDate) -> [UpdateFault] {
        lengths + correctiveFaults + (figures.isWorse(than: view) && reason.isEmpty ? [.needsReason] : [])
            + behalfFaults(today)
    }

    private var lengths: [UpdateFault] {
        let texts: [(UpdateField, String, Int)] = [
            (.publicText, publicText, Self.longestPublic), (.workingText, workingText, Self.longestText),
            (.needs, needs, Self.longestText), (.nextStep, nextStep, Self.longestText),
            (.reason, reason, Self.longestText), (.corrective, corrective?.words ?? "", Self.longestText),
            (.correctiveOwner, corrective?.owner ?? "", Self.longestName),
            (.answeredBy, answeredBy, Self.longestName), (.who, behalf?.who ?? "", Self.longestName),
        ]
        return texts.compactMap { field, text, most in text.count > most ? .tooLong(field, most: most) : nil }
    }

    private var correctiveFaults: [UpdateFault] {
        guard view == .offTrack else { return [] }
        guard let corrective, !corrective.words.isEmpty else { return [.needsCorrective] }
        return corrective.owner.isEmpty ? [.needsOwner] : []
    }

    private func behalfFaults(_ today: CalendarDate) -> [UpdateFault] {
        guard let behalf else { return [] }
        return (behalf.who.isEmpty ? [.needsWho] : []) + (behalf.on > today ? [.saidLater] : [])
    }

    /// Text of several lines.
    private static func plain(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars where scalar == "\n" || !isControl(scalar) {
            kept.append(scalar)
        }
        return String(kept).trimmed
    }

    private static func line(_ text: String) -> String { Wording.squeezed(plain(text)) }

    /// Control characters, and marks that turn the direction of what follows.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }
}
