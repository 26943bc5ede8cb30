internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The days that stand in a calendar: of the plans in force this year and next, and of what is still to come.
struct CalendarDays {
    let reading: ReadTransaction
    let party: ActingParty
    let scope: KeepCalendars.Scope
    let today: CalendarDate

    /// In order of days.
    func events() throws -> [CalendarEvent] {
        let found = try actions() + rounds() + meetings() + returns() + assessment()
        return found.sorted { ($0.when.text, $0.key) < ($1.when.text, $1.key) }
    }

    /// The plan year of today with those beside it.
    private var years: [PlanYear] {
        let start = today.month > 3 ? today.year : today.year - 1
        return [start - 1, start, start + 1].compactMap { PlanYear(start: $0) }
    }

    /// Whose actions: an agency’s own; nil for all.
    private var agency: String? {
        switch scope {
        case .agency(let name): name
        case .person: if case .account(let actor) = party, actor.role.isOfOneAgency { actor.agency } else { nil }
        case .partnership: nil
        }
    }

    /// Deadlines and reviews of published plans, whose words everybody can read.
    private func actions() throws -> [CalendarEvent] {
        try years.flatMap { year -> [CalendarEvent] in
            guard let version = try reading.publicPlanVersion(of: year) else { return [] }
            return try reading.datedActions(of: version.id, ledBy: agency).flatMap { action in
                let name = "\(action.reference.isEmpty ? "" : "\(action.reference) ")\(Self.short(action.words))"
                let key = "\(year.name)-\(action.address)"
                return [
                    action.due.map { CalendarEvent(key: "due-\(key)", title: "Due: \(name)", when: .day($0)) },
                    action.review.map { CalendarEvent(key: "review-\(key)", title: "Review: \(name)", when: .day($0)) },
                ].compactMap(\.self)
            }
        }
    }

    private func rounds() throws -> [CalendarEvent] {
        guard party.may(.readRounds) else { return [] }
        return try years.flatMap { year in
            try reading.rounds(of: year).flatMap { stored in
                let round = stored.round
                let (name, key) = (
                    "\(round.quarter.words) \(year.name)", "round-\(year.name)-\(round.quarter.rawValue)"
                )
                let days = [
                    ("opens", "\(name): round opens", round.window.opens),
                    ("due", "\(name): answers due", round.window.due),
                    ("closes", "\(name): last day for answers", round.window.closes),
                ]
                return days.filter { $0.0 != "closes" || round.window.closes != round.window.due }
                    .map { CalendarEvent(key: "\(key)-\($0.0)", title: $0.1, when: .day($0.2)) }
            }
        }
    }

    /// Meetings on a plan’s way, and when papers for them are due.
    private func meetings() throws -> [CalendarEvent] {
        guard party.may(.readDraft), let first = years.first?.range.from else { return [] }
        return try reading.meetings(from: first).flatMap { stored in
            let meeting = stored.meeting
            let when: CalendarEvent.When =
                meeting.startsAt.map { .time(meeting.date, $0) } ?? .day(meeting.date)
            let papers = meeting.papersDue.map {
                CalendarEvent(key: "papers-\(stored.id.text)", title: "Papers due: \(meeting.body)", when: .day($0))
            }
            return [CalendarEvent(key: "meeting-\(stored.id.text)", title: meeting.body, when: when), papers]
                .compactMap(\.self)
        }
    }

    /// What is still owed in returns of this quarter and the one before.
    private func returns() throws -> [CalendarEvent] {
        guard party.may(.readEvidence), let end = EvidencePeriod(quarterOf: today)?.to,
            let start = today.adding(days: -183), let range = DateRange(from: start, to: end)
        else { return [] }
        return try reading.returnLines(endingIn: range, on: today, for: party, reading.agencyRegister())
            .filter { line in agency.map { Wording.key($0) == Wording.key(line.agencyName) } ?? true }
            .map { line in
                CalendarEvent(
                    key: "return-\(line.partKey)", title: "Return due: \(line.terms.dataset), \(line.agencyName)",
                    when: .day(line.due))
            }
    }

    /// The steps of each year's assessment that is worked on, and figures that are waited for.
    private func assessment() throws -> [CalendarEvent] {
        guard party.may(.readAssessment) else { return [] }
        return try reading.assessmentsInHand().flatMap { try days(of: $0) }
    }

    private func days(of stored: StoredAssessment) throws -> [CalendarEvent] {
        let (found, name) = (try AssessmentYearReading(stored, reading), stored.year.name)
        let steps = agency == nil ? found.milestones(isScored: false).filter { !$0.isLeftOut } : []
        let figures = found.waiting.filter { request in
            agency.map { Wording.key($0) == Wording.key(request.agency) } ?? true
        }
        return steps.map { step in
            CalendarEvent(
                key: "assessment-\(name)-\(step.key)", title: "Assessment \(name): \(Self.short(step.name))",
                when: .day(step.due))
        }
            + figures.map { request in
                CalendarEvent(
                    key: "figures-\(request.id.text)", title: "Figures due: \(request.agency)",
                    when: .day(request.dueOn))
            }
    }

    private static func short(_ words: String) -> String {
        let line = Wording.squeezed(words)
        guard line.count > 70 else { return line }
        let cut = line.prefix(68)
        return String(cut.prefix(upTo: cut.lastIndex(of: " ") ?? cut.endIndex)) + " …"
    }
}
