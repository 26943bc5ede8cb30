package import CommunitySafety
internal import Proofreading
internal import Storage

extension PackKind {
    /// What it is in the time before an election.
    var activity: PreElectionPeriod.Activity {
        switch self {
        case .meeting: .ordinaryWork
        case .scrutiny, .commissioner: .statutoryPublication
        case .place: .wardPage
        case .quarterly, .annual, .summary: .publication
        }
    }

    /// Whether a party may read one that was issued.
    func isOpen(to party: ActingParty) -> Bool {
        audience == .everybody || party.may(.readRounds) || party.may(.issuePack)
    }
}

extension PackKey {
    /// As the trail names it.
    func subject(_ year: PlanYear) -> AuditSubject { AuditSubject(kind: "pack", id: "\(year.name) \(name)") }
}

extension PackWords {
    /// Without marks and control characters that no document should carry, and without empty recommendations.
    var cleaned: PackWords {
        PackWords(
            introduction: Self.plain(introduction),
            priorities: priorities.mapValues(Self.plain).filter { !$0.value.isEmpty },
            recommendations: recommendations.map { one in
                var one = one
                (one.words, one.response) = (Self.plain(one.words), Self.plain(one.response))
                return one
            }.filter { !$0.words.isEmpty || !$0.response.isEmpty }, value: cleanedValue)
    }

    /// Nil where it says nothing.
    private var cleanedValue: PackValue? {
        guard var value else { return nil }
        value.note = Self.plain(value.note)
        return value.isReleased || !value.note.isEmpty ? value : nil
    }

    /// What keeps it from being kept; each names its field.
    var faults: [Diagnostic] {
        var faults: [Diagnostic] = []
        func check(_ text: String, _ field: String, _ most: Int) {
            guard text.count > most else { return }
            faults.append(.form(field, "That is longer than \(most) characters.", "Shorten it."))
        }
        check(introduction, "introduction", Self.longest)
        check(value?.note ?? "", "value-note", Self.longest)
        for (slug, words) in priorities.sorted(by: { $0.key < $1.key }) { check(words, "word-\(slug)", Self.longest) }
        for (index, one) in recommendations.enumerated() {
            check(one.words, "recommended-\(index + 1)", Self.longestLine)
            check(one.response, "response-\(index + 1)", Self.longestLine)
            if one.words.isEmpty {
                faults.append(
                    .form("recommended-\(index + 1)", "A response answers nothing.", "Write what was recommended."))
            }
        }
        if recommendations.count > Self.mostRecommendations {
            faults.append(
                .form("recommended-1", "There are more than \(Self.mostRecommendations).", "Leave out old ones."))
        }
        return faults
    }

    private static func plain(_ text: String) -> String {
        ActionUpdate(.onTrack, workingText: text).cleaned.workingText
    }
}

extension ClearForElection {
    /// Lets a pack go out before a poll. Manager only; throws `invalid` without a reason.
    package func run(
        _ key: PackKey, of year: PlanYear, reason: String, as party: ActingParty
    ) async throws(ServiceError) {
        try await run(key.kind.activity, of: key.subject(year), reason: reason, as: party)
    }
}
