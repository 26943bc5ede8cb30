package import CommunitySafety
internal import Proofreading
internal import Storage

extension PackKind {
    /// What it is in the time before an election.
    var activity: PreElectionPeriod.Activity {
        switch self {
        case .meeting, .fullAssessment: .ordinaryWork
        case .scrutiny, .commissioner, .assessment: .statutoryPublication
        case .place: .wardPage
        case .quarterly, .annual, .summary: .publication
        }
    }

    /// Whether a party may read one that was issued.
    func isOpen(to party: ActingParty) -> Bool {
        audience == .everybody || party.may(self == .fullAssessment ? .readAssessment : .readRounds)
            || party.may(.issuePack)
    }
}

extension PackKey {
    /// As the trail names it.
    func subject(_ year: PlanYear) -> AuditSubject { AuditSubject(kind: "pack", id: "\(year.name) \(name)") }
}

extension PackWords {
    /// Without marks and control characters that no document should carry, and without empty recommendations.
    var cleaned: PackWords {
        var words = PackWords(
            introduction: Self.plain(introduction),
            priorities: priorities.mapValues(Self.plain).filter { !$0.value.isEmpty },
            recommendations: recommendations.map { one in
                var one = one
                (one.words, one.response) = (Self.plain(one.words), Self.plain(one.response))
                return one
            }.filter { !$0.words.isEmpty || !$0.response.isEmpty }, value: cleanedValue)
        let asked = (consultations ?? []).map(Self.plain).filter { !$0.method.isEmpty || !$0.found.isEmpty }
        words.consultations = asked.isEmpty ? nil : asked
        return words
    }

    private static func plain(_ one: ConsultationRecord) -> ConsultationRecord {
        ConsultationRecord(
            method: plain(one.method), dates: plain(one.dates), responses: one.responses, reached: plain(one.reached),
            reach: one.reach, found: plain(one.found))
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
        for (index, one) in (consultations ?? []).enumerated() {
            let number = index + 1
            for (text, field) in [(one.method, "method"), (one.dates, "dates"), (one.reached, "reached")] {
                check(text, "\(field)-\(number)", Self.longestLine)
            }
            check(one.found, "found-\(number)", Self.longest)
            if one.method.isEmpty {
                faults.append(
                    .form("method-\(number)", "It isn’t said how they were asked.", "Write it in a few words."))
            }
            if let count = one.responses, count < 0 || count > 10_000_000 {
                faults.append(
                    .form("responses-\(number)", "That can’t be a number of answers.", "Write a whole number."))
            }
        }
        if (consultations ?? []).count > ConsultationRecord.most {
            faults.append(
                .form("method-1", "There are more than \(ConsultationRecord.most).", "Put some of them together."))
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
